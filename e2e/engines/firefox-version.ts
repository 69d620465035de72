import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Engine } from "../../scripts/engines.js";

/** "Firefox 153.8.0esr" */
export async function firefoxVersion(
	engine: Engine | undefined,
): Promise<string> {
	if (!engine) return "Firefox";
	const { stdout } = await promisify(execFile)(engine.path, [
		"--version",
	]).catch(() => ({ stdout: "" }));
	return `Firefox ${/[\d.]+\w*/.exec(stdout)?.[0] ?? ""}`.trim();
}
