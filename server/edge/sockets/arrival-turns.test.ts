import { expect, test } from "vitest";
import { ARRIVALS_A_PASS, createArrivalTurns } from "./arrival-turns.ts";
import type { Passes } from "./passes.ts";

/** Passes that end when the test says so. */
function passesByHand() {
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
		await Promise.resolve();
		await Promise.resolve();
	}
	return { passes, end };
}

function crowd(count: number, most = 100) {
	const { passes, end } = passesByHand();
	const turns = createArrivalTurns(most, passes);
	const entered: number[] = [];
	for (let at = 0; at < count; at++)
		void turns.come().then(() => entered.push(at));
	return { turns, entered, end };
}

test("PF40 shoppers are let in so many in one pass, in their order, and all of them", async () => {
	const count = ARRIVALS_A_PASS * 2 + 3;
	const { turns, entered, end } = crowd(count);
	await Promise.resolve();
	expect(entered).toHaveLength(ARRIVALS_A_PASS);
	expect(turns.isBusy()).toBe(true);
	await end();
	expect(entered).toHaveLength(ARRIVALS_A_PASS * 2);
	await end();
	expect(entered).toEqual(Array.from({ length: count }, (_, at) => at));
	await end();
	expect(turns.isBusy()).toBe(false);
});

test("PF40 who comes while others wait is let in after them", async () => {
	const { turns, entered, end } = crowd(ARRIVALS_A_PASS + 1);
	void turns.come().then(() => entered.push(-1));
	await end();
	expect(entered.slice(-2)).toEqual([ARRIVALS_A_PASS, -1]);
});

test("PF40 where few come, nobody waits", async () => {
	const { turns, entered } = crowd(ARRIVALS_A_PASS - 1);
	await Promise.resolve();
	expect(entered).toHaveLength(ARRIVALS_A_PASS - 1);
	expect(turns.isBusy()).toBe(false);
});

test("PF40 where so many wait already, one more does not", async () => {
	const { turns, entered } = crowd(ARRIVALS_A_PASS + 2, 2);
	await Promise.resolve();
	expect(entered).toHaveLength(ARRIVALS_A_PASS);
	void turns.come().then(() => entered.push(-1));
	await Promise.resolve();
	await Promise.resolve();
	expect(entered.at(-1)).toBe(-1);
});
