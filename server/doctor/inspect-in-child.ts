import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Clock } from "../ports/clock.ts";
import type {
	DatabaseFacts,
	Integrity,
} from "../store/sqlite/inspect-database.ts";
import type { Inspect } from "./look.ts";

/** The command of the program that reads a database for the doctor: a line of facts, then a line of its integrity. */
export const INSPECT_DATABASE = "inspect-database";

/** A quick look at 2 GB on a slow disk; the doctor itself ends a little later. */
export const QUICK_MS = 20_000;

/**
 * Reads the database in a process of its own, which can be ended whatever it does: nothing else ends a look at a large
 * database. `stop` ends it.
 */
export function inspectInChild(
	program: string,
	folder: string,
	{ thorough, clock }: { thorough: boolean; clock: Pick<Clock, "after"> },
): Inspect & { stop(): void } {
	const child = spawn(
		process.execPath,
		[
			program,
			INSPECT_DATABASE,
			"--data",
			folder,
			...(thorough ? ["--thorough"] : []),
		],
		// It hears by its stdin that this process has ended, however that ends.
		{ stdio: ["pipe", "pipe", "ignore"] },
	);
	child.stdin.on("error", () => {});
	const stop = () => void child.kill("SIGKILL");
	const forget = thorough ? () => {} : clock.after(QUICK_MS, stop);
	child.on("close", forget);
	const lines = createInterface({ input: child.stdout })[
		Symbol.asyncIterator
	]();
	const next = async () => (await lines.next()).value as string | undefined;
	const facts = next();
	const integrity = facts.then(next);
	return {
		stop,
		async database() {
			const line = await facts;
			if (line === undefined)
				throw Object.assign(new Error("the database was not read"), {
					code: "no answer",
				});
			return JSON.parse(line) as DatabaseFacts;
		},
		async integrity() {
			const line = await integrity;
			return line === undefined ? null : (JSON.parse(line) as Integrity);
		},
	};
}
