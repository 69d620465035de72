import { afterEach, describe, expect, test, vi } from "vitest";
import { rightNow } from "./computer.ts";
import {
	arrives,
	connectionKind,
	delivered,
	idleConnection,
	loses,
	stage,
	thread,
} from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const DAY_MS = 86_400_000;
const SECONDS = 120_000;

// Only what a wrong clock changes; the timers go on as they are.
afterEach(() => void vi.useRealTimers());
function clockIs(aheadMs: number) {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + aheadMs });
}

describe.for([
	[DAY_MS, []],
	[-DAY_MS, ["more"]],
] as const)("a browser whose clock is wrong by %i ms", ([wrong, tags]) => {
	test("F26 the order and the times are the relay's", {
		timeout: SECONDS,
		tags: [...tags],
	}, async (context) => {
		const rig = await rigged(context);
		const ravi = await arrives(rig, "ravi");
		clockIs(wrong);
		const maya = await arrives(rig, "maya");
		for (const text of ["One", "Two"]) await maya.types(text);
		await delivered(rig, maya);
		await rig.relay.kill();
		await maya.types("Three");
		await rig.relay.start();
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya)).toEqual(["maya is here", "One", "Two", "Three"]);
		const [tab] = maya.tabs;
		expect(
			Math.abs((tab?.chat.connection.now() ?? 0) - rightNow()),
		).toBeLessThan(SECONDS);
		vi.useRealTimers();
		for (const { at } of tab?.chat.current.value?.log.value.entries ?? [])
			expect(Math.abs(at - Date.now())).toBeLessThan(SECONDS);
		await until(() => connectionKind(ravi) === "here");
	});
});

test("F19 a laptop sleeps: awake, the window finds its link dead and what it missed", {
	timeout: SECONDS,
}, async (context) => {
	const rig = await rigged(context);
	const noor = await rig.clerk("noor", "Noor");
	const desk = noor.opensTab();
	await until(() => desk.outbox() !== null);
	const maya = await arrives(rig, "maya");
	await until(() => desk.inbox.ids("mine").length > 0);
	const opened = desk.opens(desk.inbox.ids("mine")[0] ?? "");
	await until(() => opened.mine.value);
	await until(() => thread(maya).length === 1);
	const idle = await idleConnection(context, rig, maya);
	maya.way.strand();
	await desk.types("message", "While you slept");
	await until(() => rig.account.acknowledged.length >= 2);
	expect(thread(maya)).toEqual(["maya is here"]);
	// The timers stood still meanwhile; the clock did not.
	const lost = loses(maya);
	clockIs(30_000);
	await lost;
	// By the clock: the pings would have taken longer.
	expect(idle.stands()).toBe(true);
	await until(() => thread(maya).includes("While you slept"));
	expect(await rig.rests()).toEqual([]);
});
