import { io } from "socket.io-client";
import { type ExpectStatic, test } from "vitest";
import type { Rig } from "./rig.ts";
import { arrives, connectionKind, delivered, stage } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();

/** Too large for the room that is left in a page of the database. */
const LOOKING = {
	page: { url: "https://shop.test/", title: "Lamps" },
	cart: {
		items: Array.from({ length: 50 }, () => ({
			name: "x".repeat(300),
			quantity: 1,
			price: 1,
		})),
		total: 50,
		currency: "EUR",
	},
};

/** What a load balancer is told. */
async function isReady({ relay }: Rig): Promise<boolean> {
	return (await fetch(`http://127.0.0.1:${relay.port}/ready`)).ok;
}

/** The first write that failed may have been none of a message: a moment later one is refused as well. */
function turnsUnready(rig: Rig): Promise<void> {
	return until(async () => !(await isReady(rig)));
}

/** The disk takes what is written again: what waits is kept, and nothing was refused for good. */
async function recovers(
	rig: Rig,
	shopper: Awaited<ReturnType<typeof arrives>>,
	expect: ExpectStatic,
): Promise<void> {
	rig.relay.signal("SIGXFSZ");
	await delivered(rig, shopper);
	expect(await isReady(rig)).toBe(true);
	expect(await rig.rests()).toEqual([]);
	expect(rig.account.refused).toEqual([]);
}

function crowd(rig: Rig) {
	const names = ["maya", "ravi", "lin", "lockless-sam"];
	return Promise.all(names.map((name) => arrives(rig, name)));
}

test.concurrent("F1 the relay killed under load: nothing that was sent is lost", async (context) => {
	const { expect } = context;
	const rig = await rigged(context);
	const people = await crowd(rig);
	const noor = await rig.clerk("noor", "Noor");
	noor.opensTab();
	for (let round = 1; round <= 3; round++) {
		for (const shopper of people)
			for (let i = 1; i <= 4; i++) void shopper.types(`${round} ${i}`);
		const before = rig.account.acknowledged.length;
		await until(() => rig.account.acknowledged.length >= before + 3);
		await rig.relay.kill();
		await rig.relay.start();
	}
	expect(await rig.rests()).toEqual([]);
	const ids = new Set(rig.account.acknowledged.map((a) => a.clientId));
	expect(ids.size).toBe(4 * 13);
	expect(rig.relay.faults).toEqual([]);
});

test.concurrent.for([
	["F2 killed between commit and reply", "crash-after-commit", true],
	["F3 killed before the commit", "crash-before-commit", false],
] as const)(
	"%s: the message is sent again and kept once",
	{ timeout: 120_000 },
	async ([, failpoint, duplicate], context) => {
		const { expect } = context;
		const rig = await rigged(context, `${failpoint}:2`);
		const maya = await arrives(rig, "maya");
		await maya.types("Two");
		await maya.types("Three");
		await rig.relay.ended();
		expect(rig.account.acknowledged).toHaveLength(1);
		await rig.relay.start();
		expect(await rig.rests()).toEqual([]);
		expect(rig.account.acknowledged.map((a) => a.duplicate)).toEqual([
			false,
			duplicate,
			false,
		]);
	},
);

test.concurrent("PF32 the thread that writes ends: the relay says bye and ends with 1, and nothing that was acknowledged is lost", async (context) => {
	const { expect } = context;
	const rig = await rigged(context, "writer-ends:3");
	const maya = await arrives(rig, "maya");
	const window = io(`http://127.0.0.1:${rig.relay.port}/visitor`, {
		transports: ["websocket"],
		reconnection: false,
		extraHeaders: { Origin: rig.relay.origin },
	});
	context.onTestFinished(() => void window.disconnect());
	const bye = new Promise((done) => window.once("bye", done));
	await new Promise<void>((done) => window.once("connect", done));
	await maya.types("Two");
	await until(() => rig.account.acknowledged.length === 2);
	await maya.types("Three");
	expect(await bye).toMatchObject({ reconnectAfterMs: expect.any(Number) });
	await rig.relay.ended();
	// Of the one that has ended.
	expect(await rig.relay.stop()).toBe(1);
	expect(rig.relay.faults.join()).toMatch(/the thread that writes has ended/);
	expect(rig.account.acknowledged).toHaveLength(2);
	expect(rig.account.refused).toEqual([]);
	await rig.relay.start();
	expect(await rig.rests()).toEqual([]);
	expect(rig.account.acknowledged.map((a) => a.duplicate)).toEqual([
		false,
		false,
		false,
	]);
	expect(rig.account.refused).toEqual([]);
}, 120_000);

test.concurrent("PF30 a disk that takes a second to sync holds up nobody who reads", async (context) => {
	const { expect } = context;
	const rig = await rigged(context, "slow-sync:1000");
	const maya = await arrives(rig, "maya");
	const lin = await arrives(rig, "lin");
	const conversation = rig.account.acknowledged[1]?.conversation ?? "";
	const reads = () =>
		lin.tabs[0]?.chat.connection.ask("entries:read", {
			conversation,
			after: 0,
		});
	await maya.types("Two");
	let read = 0;
	while (rig.account.acknowledged.length < 3) {
		const answer = await reads();
		// Whoever asks so often is told to slow down: what counts is what was read before.
		if (answer?.ok) read += 1;
		else expect(answer?.refusal.code).toBe("slow_down");
	}
	// Each of them would have waited for the sync, too.
	expect(read).toBeGreaterThan(5);
	expect(await rig.rests()).toEqual([]);
}, 120_000);

test.concurrent("F6 the disk fails to sync once: nothing is refused for good, lost or doubled", async (context) => {
	const { expect } = context;
	const rig = await rigged(context, "io-error:6");
	const people = await crowd(rig);
	for (const shopper of people)
		for (let i = 1; i <= 3; i++) void shopper.types(`${i}`);
	await until(() => rig.relay.faults.some((line) => /disk I\/O/.test(line)));
	for (const shopper of people) await delivered(rig, shopper);
	const ids = new Set(rig.account.acknowledged.map((a) => a.clientId));
	expect(ids.size).toBe(16);
	expect(rig.account.refused).toEqual([]);
	expect(await isReady(rig)).toBe(true);
	expect(await rig.rests()).toEqual([]);
}, 120_000);

test.concurrent("F6 the disk is full: the shopper is asked to wait, and nothing is lost", async (context) => {
	const { expect } = context;
	const rig = await rigged(context, "disk-full");
	const maya = await arrives(rig, "maya");
	const lin = await rig.shopper("lin");
	rig.relay.signal("SIGXFSZ");
	const long = "x".repeat(3_900);
	for (let i = 0; i < 5; i++) await maya.types(`${i} ${long}`);
	// Also somebody whom the full database does not know yet.
	lin.opensTab();
	await lin.types(`Hello ${long}`);
	await until(() => rig.relay.faults.some((line) => /full/.test(line)));
	expect(await maya.waiting()).not.toEqual([]);
	expect(await maya.tabs[0]?.chat.connection.ask("page:view", LOOKING)).toEqual(
		{
			ok: false,
			refusal: { code: "retry" },
		},
	);
	await turnsUnready(rig);
	await recovers(rig, maya, expect);
}, 120_000);

test.concurrent("F6 the folder becomes read-only: the relay lives, says that it is not ready, and goes on by itself", async (context) => {
	const { expect } = context;
	const rig = await rigged(context, "read-only");
	const maya = await arrives(rig, "maya");
	expect(await isReady(rig)).toBe(true);
	rig.relay.signal("SIGXFSZ");
	const isReadOnly = () =>
		rig.relay.faults.some((line) => /READONLY/.test(line));
	await until(async () => {
		if (isReadOnly()) return true;
		// What comes before the signal is kept.
		if ((await maya.waiting()).length === 0)
			await maya.types("Is anybody there?");
		return false;
	});
	await maya.types("Still nobody?");
	const waiting = await maya.waiting();
	expect(waiting).not.toEqual([]);
	await turnsUnready(rig);
	expect(
		(await fetch(`http://127.0.0.1:${rig.relay.port}/health`)).status,
	).toBe(200);
	expect(await maya.waiting()).toEqual(waiting);
	await recovers(rig, maya, expect);
}, 120_000);

test.concurrent("F24 restarts under load: nothing is lost, and everybody comes back after each", async (context) => {
	const { expect } = context;
	const rig = await rigged(context);
	const people = await crowd(rig);
	const everybody = (kind: string) => () =>
		people.every((one) => connectionKind(one) === kind);
	for (let restart = 1; restart <= 3; restart++) {
		for (const shopper of people) void shopper.types(`before ${restart}`);
		expect(await rig.relay.stop()).toBe(0);
		await until(everybody("lost"));
		for (const shopper of people) void shopper.types(`during ${restart}`);
		await rig.relay.start();
		await until(everybody("here"));
	}
	expect(await rig.rests()).toEqual([]);
}, 120_000);

test.concurrent("F31 the relay stands still, then wakes: nothing is lost or doubled", async (context) => {
	const { expect } = context;
	const rig = await rigged(context);
	const people = await crowd(rig);
	rig.relay.signal("SIGSTOP");
	for (const shopper of people)
		for (let i = 0; i < 3; i++) void shopper.types(`${i}`);
	await until(() => people.every((one) => connectionKind(one) === "lost"));
	rig.relay.signal("SIGCONT");
	for (const shopper of people) await delivered(rig, shopper);
	expect(await rig.rests()).toEqual([]);
	expect(rig.relay.faults).toEqual([]);
});
