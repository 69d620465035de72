import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../contract/store.ts";
import { DISK_TRIED } from "../contract/store-values.ts";
import type { Order } from "./order.ts";
import type { Transactions } from "./transactions.ts";
import type { Writer } from "./writer.ts";

/** What was written less than this ago needs no trial. */
export const TRIED_MS = 10_000;

/** More than a page has: it needs room of its own, as a message does. */
const TRIAL_BYTES = 16_384;

const TRIAL: Order = {
	texts: [],
	begins: true,
	steps: [
		{
			statement: `insert or replace into store_values values (?, zeroblob(${TRIAL_BYTES}))`,
			values: [DISK_TRIED],
		},
		{
			statement: "delete from store_values where name = ?",
			values: [DISK_TRIED],
		},
	],
	ends: "commit",
};

/**
 * Whether the disk still takes what is written. A read says nothing of a disk that is full or has become read-only,
 * so something is written and taken out again, at most once in ten seconds, and only where no change was kept meanwhile.
 * It goes the way of a message, and waits as long as one does for another process that writes.
 */
export function createDiskCheck(
	writer: Pick<Writer, "run">,
	clock: Clock,
	{ alone }: Pick<Transactions, "alone">,
) {
	let workedAt = Number.NEGATIVE_INFINITY;
	/** A change was not kept. A smaller one that still fits says nothing then; the trial does. */
	let failed = false;
	/** One for all who ask meanwhile. */
	let trial: Promise<void> | undefined;

	return {
		/** Commits that say how the disk is. */
		watched(commit: Store["commit"]): Store["commit"] {
			return async (changes) => {
				try {
					const outcomes = await commit(changes);
					// What was refused, or found to be there already, wrote nothing.
					if (!failed && outcomes.some(({ kind }) => kind === "written"))
						workedAt = clock.ticks();
					return outcomes;
				} catch (error) {
					failed = true;
					throw error;
				}
			};
		},
		/** Throws what the disk says. */
		async check(): Promise<void> {
			if (!failed && clock.ticks() - workedAt < TRIED_MS) return;
			trial ??= alone(() => writer.run(TRIAL))
				.then(() => {
					failed = false;
					workedAt = clock.ticks();
				})
				.finally(() => {
					trial = undefined;
				});
			await trial;
		},
	};
}
