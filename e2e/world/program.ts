import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { KEPT_CODE } from "./kept-code.ts";

/** A built program of ours, run as a user's machine runs it. */
export interface Program {
	/** The first line on stdout that is JSON with this key. */
	ready: Record<string, unknown>;
	/** As Ctrl-C: resolves with the exit code. */
	interrupt(): Promise<number | null>;
	/** As a crash. */
	kill(): Promise<void>;
}

export async function run(
	file: string,
	words: string[],
	env: Record<string, string>,
	readyKey: string,
): Promise<Program> {
	const child = spawn(process.execPath, [...KEPT_CODE, file, ...words], {
		env: { PATH: process.env.PATH ?? "", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const errors: string[] = [];
	child.stderr.on("data", (chunk) => errors.push(String(chunk)));
	const ready = await firstLine(child, readyKey).catch(() => {
		throw new Error(`${file} did not start:\n${errors.join("")}`);
	});
	// Read on, or a full pipe would stop the program.
	child.stdout.resume();
	return {
		ready,
		interrupt: () => end(child, "SIGINT"),
		kill: async () => void (await end(child, "SIGKILL")),
	};
}

async function firstLine(child: ChildProcess, key: string) {
	if (!child.stdout) throw new Error("no stdout");
	for await (const line of createInterface({ input: child.stdout })) {
		if (!line.startsWith("{")) continue;
		const said = JSON.parse(line) as Record<string, unknown>;
		if (key in said) return said;
	}
	throw new Error("ended");
}

async function end(
	child: ChildProcess,
	signal: NodeJS.Signals,
): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null)
		return child.exitCode;
	const exit = once(child, "exit");
	child.kill(signal);
	const [code] = (await exit) as [number | null];
	return code;
}
