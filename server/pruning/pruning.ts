import { nextTurn } from "../ports/next-turn.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Due } from "../ports/scheduler.ts";

/** Everything that ends by itself is looked for this often … */
export const PRUNE_EVERY_MS = 3_600_000;
/** … and as long as there is more of it than one run takes, this often. */
export const PRUNE_AGAIN_MS = 1_000;
/** Rows of one kind that a run drops: a few milliseconds of one block. */
export const PRUNED_AT_ONCE = 500;

/** Drops what has ended, in parts, so that nobody waits for it. */
export function pruning(
	store: { now(): number },
	kinds: readonly Pruned[],
): { due: Due } {
	/** Not at the start itself, which must be short. */
	let next = store.now() + PRUNE_AGAIN_MS;
	return {
		due: {
			next: async () => next,
			async run(now) {
				// A kind that fails is tried again with the others, and holds none of them up.
				const faults: unknown[] = [];
				let isMore = false;
				for (const { name, drop } of kinds) {
					try {
						if ((await drop(now, PRUNED_AT_ONCE)) >= PRUNED_AT_ONCE)
							isMore = true;
					} catch (error) {
						faults.push(new Error(`${name} were not pruned`, { cause: error }));
					}
					await nextTurn();
				}
				next = now + (isMore ? PRUNE_AGAIN_MS : PRUNE_EVERY_MS);
				if (faults.length > 0) throw faults[0];
			},
		},
	};
}
