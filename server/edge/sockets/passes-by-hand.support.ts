import type { Passes } from "./passes.ts";

/** Passes that end when the test says so, and all that follows at once from that is done. */
export function passesByHand() {
	let number = 0;
	let works: (() => void)[] = [];
	const passes: Passes = {
		now: () => number,
		afterwards: (work) => void works.push(work),
	};
	async function end() {
		number++;
		const due = works;
		works = [];
		for (const work of due) work();
		await new Promise((next) => setImmediate(next));
	}
	return { passes, end };
}
