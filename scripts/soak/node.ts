import { type ChildProcess, spawn } from "node:child_process";
import { root } from "../run.js";

/** A Node in the top folder that ends with us, however we end. What it says can be heard, and is not shown. */
export function startNode(args: string[], timeoutMs?: number): ChildProcess {
	const endWithParent = ["--import", "./scripts/end-with-parent.js"];
	return spawn(process.execPath, [...endWithParent, ...args], {
		cwd: root,
		stdio: ["ignore", "pipe", "pipe"],
		timeout: timeoutMs,
	});
}
