import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../../scripts/run.js";

const run = promisify(execFile);

/** The npm that has started us, where one has. */
export function npm(args: readonly string[], cwd = root) {
	const started = process.env.npm_execpath ?? "";
	return started.endsWith("npm-cli.js")
		? run(process.execPath, [started, ...args], { cwd })
		: run("npm", [...args], { cwd });
}
