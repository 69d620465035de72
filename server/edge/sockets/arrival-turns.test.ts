import { expect, test } from "vitest";
import {
	ARRIVALS_A_PASS,
	createArrivalTurns,
	TAKEN_FOR_ONE,
} from "./arrival-turns.ts";
import { passesByHand } from "./passes-by-hand.support.ts";

function crowd(count: number, most = 100) {
	const { passes, end } = passesByHand();
	let holds = false;
	const turns = createArrivalTurns({
		...{ most, passes, backlog: { mayHoldMore: () => holds } },
	});
	const entered: number[] = [];
	const come = (at: number) =>
		void turns.come().then(() => void entered.push(at));
	for (let at = 0; at < count; at++) come(at);
	const kernelHolds = (more: boolean) => {
		holds = more;
	};
	return { turns, entered, come, end, kernelHolds };
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
	const { entered, come, end } = crowd(ARRIVALS_A_PASS + 1);
	come(-1);
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
	const { entered, come } = crowd(ARRIVALS_A_PASS + 2, 2);
	await Promise.resolve();
	expect(entered).toHaveLength(ARRIVALS_A_PASS);
	come(-1);
	await Promise.resolve();
	await Promise.resolve();
	expect(entered.at(-1)).toBe(-1);
});

test("PF41 while the kernel holds connections, one is let in for so many that are taken, and then the others", async () => {
	const { turns, entered, come, end, kernelHolds } = crowd(0);
	kernelHolds(true);
	expect(turns.isBusy()).toBe(true);
	for (let at = 0; at < 20; at++) come(at);
	for (let taken = 1; taken <= TAKEN_FOR_ONE * 3; taken++) {
		await end();
		expect(entered).toHaveLength(Math.floor(taken / TAKEN_FOR_ONE));
	}
	kernelHolds(false);
	await end();
	expect(entered).toHaveLength(3 + ARRIVALS_A_PASS);
});
