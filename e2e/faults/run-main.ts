import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../../scripts/run.js";
import { KEPT_CODE } from "../world/kept-code.ts";

export interface Ended {
	code: number | null;
	/** Both streams, as somebody at a terminal reads them. */
	said: string;
}

interface Run {
	ended: Promise<Ended>;
	/** Resolves with what was said so far once a line has this in it; with all of it if it ends before. */
	says(part: string): Promise<string>;
	stop(signal?: NodeJS.Signals): void;
}

/** Runs a command of the built relay, as its package does. */
export function runMain(
	file: string,
	args: readonly string[],
	env: Record<string, string>,
	cwd = root,
	/** What runs the command: it begins with a program. */
	by: readonly string[] = [],
): Run {
	const [program = "", ...rest] = [
		...by,
		process.execPath,
		...KEPT_CODE,
		file,
		...args,
	];
	const child = spawn(program, rest, {
		cwd,
		env: { PATH: process.env.PATH ?? "", PORT: "0", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (part) => {
			said += part;
		});
	const ended = once(child, "close").then(([code]) => ({ code, said }));
	return {
		ended,
		async says(part) {
			while (!said.includes(part)) {
				const more = once(child.stdout, "data");
				const over = await Promise.race([
					more.then(() => false),
					ended.then(() => true),
				]);
				if (over) break;
			}
			return said;
		},
		stop: (signal = "SIGTERM") => void child.kill(signal),
	};
}
