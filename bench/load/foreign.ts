import { cpus } from "node:os";
import { canPin } from "./pinned.ts";

/**
 * Watches what the cores of the bench did, all programs together. The function that it returns resolves with what share
 * of a core others had since: all that was done, less what our own processes say that they have used.
 */
export function watchCores(): (ownMicros: number) => number {
	const from = performance.now();
	const before = busyMs();
	return (ownMicros) => {
		const ms = performance.now() - from;
		return Math.max(0, (busyMs() - before - ownMicros / 1_000) / ms);
	};
}

/** Where the bench is kept on its two cores, what the others do is no matter. */
function busyMs(): number {
	const all = cpus();
	const used = canPin() ? all.slice(0, 2) : all;
	return used.reduce((sum, { times: { user, nice, sys, irq } }) => {
		return sum + user + nice + sys + irq;
	}, 0);
}
