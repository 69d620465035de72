import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Engine } from "../../scripts/engines.js";

/** "Firefox 153.8.0esr" */
export function firefoxVersion(engine: Engine | undefined): Promise<string> {
	return said("Firefox", engine, /[\d.]+\w*/);
}

/** "WebKitGTK 2.50.6" */
export function webkitVersion(engine: Engine | undefined): Promise<string> {
	return said(engine?.isOwn ? "WebKit" : "WebKitGTK", engine, /[\d.]{3,}/);
}

async function said(name: string, engine: Engine | undefined, version: RegExp) {
	if (!engine) return name;
	const { stdout } = await promisify(execFile)(engine.path, [
		"--version",
	]).catch(() => ({ stdout: "" }));
	return `${name} ${version.exec(stdout)?.[0] ?? ""}`.trim();
}
