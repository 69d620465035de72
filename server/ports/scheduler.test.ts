import { expect, test } from "vitest";
import { Refused } from "../../protocol/refusal.ts";
import { type Clock, handClock } from "./clock.ts";
import { AGAIN_MS, createScheduler, type Due } from "./scheduler.ts";

const START = 1_000_000;

/** What is due at these times, and when it was done, after the start. */
function shelf(
	due: number[],
	set: Partial<Due> = {},
): Due & { done: number[] } {
	const done: number[] = [];
	return {
		done,
		async next() {
			return due.length > 0 ? START + Math.min(...due) : null;
		},
		async run(now: number) {
			for (const at of due.filter((at) => START + at <= now)) {
				due.splice(due.indexOf(at), 1);
				done.push(now - START);
			}
		},
		...set,
	};
}

function begun(...dues: Due[]) {
	const clock = handClock(START);
	const failures: unknown[] = [];
	return { clock, failures, ...scheduled(clock, failures, dues) };
}

function scheduled(clock: Clock, failures: unknown[], dues: readonly Due[]) {
	const scheduler = createScheduler({
		clock,
		now: clock.now,
		failed: (error) => failures.push(error),
	});
	for (const due of dues) scheduler.add(due);
	return { scheduler };
}

/** Time passes, and what it begins ends. */
async function passes(
	{ clock, scheduler }: ReturnType<typeof begun>,
	ms: number,
) {
	clock.pass(ms);
	await scheduler.idle();
}

test("what became due before the start is done by the end of it, in the order of the list", async () => {
	const order: string[] = [];
	const one = (name: string) => ({
		next: async () => (order.includes(name) ? null : START - 5),
		run: async () => void order.push(name),
	});
	const { scheduler } = begun(one("first"), one("second"));
	await scheduler.start();
	expect(order).toEqual(["first", "second"]);
});

test("each runs at its time, and again at the next", async () => {
	const due = shelf([300, 100]);
	const here = begun(due);
	await here.scheduler.start();
	await passes(here, 99);
	expect(due.done).toEqual([]);
	await passes(here, 1);
	expect(due.done).toEqual([100]);
	await passes(here, 200);
	expect(due.done).toEqual([100, 300]);
});

test("two at the same time both run, and a slow one does not hold up the other", async () => {
	const slow = heldUp();
	const quick = shelf([100, 200]);
	const here = begun(slow.due, quick);
	await here.scheduler.start();
	here.clock.pass(100);
	await here.scheduler.idle(quick);
	here.clock.pass(100);
	await here.scheduler.idle(quick);
	expect(slow.runs()).toBe(1);
	expect(quick.done).toEqual([100, 200]);
	slow.ends();
	await here.scheduler.idle();
});

test("a wake moves the time forward only, and is no query", async () => {
	let asked = 0;
	const kept: number[] = [];
	const due = shelf(kept, {
		async next() {
			asked++;
			return null;
		},
	});
	const here = begun(due);
	await here.scheduler.start();
	kept.push(100);
	here.scheduler.wake(due, START + 100);
	here.scheduler.wake(due, START + 500);
	here.scheduler.wake(due, Number.POSITIVE_INFINITY);
	expect(asked).toBe(1);
	await passes(here, 100);
	expect(due.done).toEqual([100]);
	expect(here.clock.next()).toBeNull();
});

test("what wakes it before the start or at once is not lost", async () => {
	const kept: number[] = [];
	const due = shelf(kept, { next: async () => null });
	const here = begun(due);
	kept.push(50);
	here.scheduler.wake(due, START + 50);
	await here.scheduler.start();
	await passes(here, 50);
	kept.push(-10);
	here.scheduler.wake(due, START - 10);
	await passes(here, 0);
	expect(due.done).toEqual([50, 50]);
});

test("what wakes it during a run is one run more, never two at once", async () => {
	const slow = heldUp();
	const here = begun(slow.due);
	await here.scheduler.start();
	here.clock.pass(100);
	here.scheduler.wake(slow.due, START + 100);
	here.scheduler.wake(slow.due, START + 100);
	here.clock.pass(10);
	expect(slow.runs()).toBe(1);
	slow.ends();
	await here.scheduler.idle();
	here.clock.pass(0);
	expect(slow.runs()).toBe(2);
	slow.ends();
	await here.scheduler.idle();
	expect(here.clock.next()).toBeNull();
});

test("what failed runs again later, and the others go on meanwhile", async () => {
	let broken = true;
	const bad = shelf([100]);
	const run = bad.run;
	bad.run = async (now) => {
		if (broken) throw new Error("the disk is full");
		await run(now);
	};
	const good = shelf([100, 200]);
	const here = begun(bad, good);
	await here.scheduler.start();
	await passes(here, 100);
	await passes(here, 100);
	expect(here.failures).toEqual([new Error("the disk is full")]);
	expect(good.done).toEqual([100, 200]);
	broken = false;
	await passes(here, AGAIN_MS - 101);
	expect(bad.done).toEqual([]);
	await passes(here, 1);
	expect(bad.done).toEqual([100 + AGAIN_MS]);
});

test("a store that cannot say what is next is asked again, and a passing refusal is no fault", async () => {
	const answers = [new Error("locked"), new Refused({ code: "retry" })];
	const due = shelf([2 * AGAIN_MS]);
	const { next } = due;
	due.next = async () => {
		const error = answers.shift();
		if (error) throw error;
		return next(START);
	};
	const here = begun(due);
	await here.scheduler.start();
	expect(here.failures).toEqual([new Error("locked")]);
	await passes(here, AGAIN_MS);
	await passes(here, AGAIN_MS);
	expect(due.done).toEqual([2 * AGAIN_MS]);
	expect(here.failures).toHaveLength(1);
});

test("once stopped nothing begins; what is under way ends, and fails in silence", async () => {
	const slow = heldUp();
	const later = shelf([200]);
	const here = begun(slow.due, later);
	await here.scheduler.start();
	here.clock.pass(100);
	here.scheduler.wake(slow.due, START + 150);
	here.scheduler.stop();
	slow.fails(new Error("the store is closed"));
	await here.scheduler.idle();
	here.scheduler.wake(later, START);
	await passes(here, 10 * AGAIN_MS);
	expect([slow.runs(), later.done, here.failures]).toEqual([1, [], []]);
	expect(here.clock.next()).toBeNull();
});

test("between two runs of one that asks for it there is a pause", async () => {
	const kept = [0];
	const due = shelf(kept, { betweenMs: 1_000 });
	const here = begun(due);
	await here.scheduler.start();
	kept.push(10);
	here.scheduler.wake(due, START + 10);
	await passes(here, 999);
	expect(due.done).toEqual([0]);
	await passes(here, 1);
	expect(due.done).toEqual([0, 1_000]);
});

test("what is due in more than 24.8 days, the most that a timer holds, runs then and not before", async () => {
	const LONGEST_MS = 2 ** 31 - 1;
	const hands = handClock(START);
	const clock = {
		...hands,
		after: (ms: number, work: () => void) =>
			hands.after(Math.min(ms, LONGEST_MS), work),
	};
	const due = shelf([LONGEST_MS + 1_000]);
	const here = { clock, failures: [], ...scheduled(clock, [], [due]) };
	await here.scheduler.start();
	await passes(here, LONGEST_MS);
	expect(due.done).toEqual([]);
	await passes(here, 1_000);
	expect(due.done).toEqual([LONGEST_MS + 1_000]);
});

test("a clock that is set back by an hour delays no second try by it", async () => {
	const HOUR_MS = 3_600_000;
	const hands = handClock(START);
	let back = 0;
	const clock = { ...hands, now: () => hands.now() - back };
	const due = shelf([1_000], { betweenMs: 100 });
	const { run } = due;
	let tries = 0;
	due.run = async (now) => {
		if (tries++ === 0) throw new Error("the disk is full");
		await run(now);
	};
	const here = { clock, failures: [], ...scheduled(clock, [], [due]) };
	await here.scheduler.start();
	await passes(here, 1_000);
	back = HOUR_MS;
	await passes(here, AGAIN_MS);
	// It is not due yet on the new clock: tried, and found so.
	expect([tries, due.done]).toEqual([2, []]);
	await passes(here, HOUR_MS - AGAIN_MS);
	expect([tries, due.done]).toEqual([3, [1_000]]);
});

/** Due after 100 ms; each run lasts until the test ends it. */
function heldUp() {
	let runs = 0;
	let end: { done(): void; fail(error: Error): void } | undefined;
	const due: Due = {
		next: async () => (runs === 0 ? START + 100 : null),
		run() {
			runs++;
			return new Promise<void>((done, fail) => {
				end = { done, fail };
			});
		},
	};
	return {
		due,
		runs: () => runs,
		ends: () => end?.done(),
		fails: (error: Error) => end?.fail(error),
	};
}
