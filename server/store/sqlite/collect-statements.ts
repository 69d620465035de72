import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { nextTurn } from "../../ports/next-turn.ts";

/** One to find them, one for what only they have held. */
const ROUNDS = 2;

/**
 * The driver closes a database for good once the statements that were prepared on it are collected, and not at
 * `close`: until then this process still has it open, and nothing else tells the driver to let go.
 */
export async function collectStatements(): Promise<void> {
	setFlagsFromString("--expose-gc");
	const collect = runInNewContext("gc") as () => void;
	for (let round = 0; round < ROUNDS; round++) {
		collect();
		// What was collected is closed between two turns.
		await nextTurn();
	}
}
