import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Bell, Ring } from "../ports/bell.ts";
import { wallClock } from "../ports/clock.ts";
import { type FaultyBell, faultyBell } from "../testing/bell/faulty-bell.ts";
import {
	hasRedis,
	type RedisServer,
	startRedis,
} from "../testing/redis/redis-server.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	type VisitorSession,
} from "../testing/wire.ts";
import { createInProcessBell, type Tower } from "./in-process-bell.support.ts";
import { SWEEP_MS } from "./other-relays.ts";
import { openRedisBell } from "./redis-bell.ts";

/** Before the first relay stands, whose clock is moved by hand. */
const START = Date.UTC(2026, 5, 1, 9);
const METRICS_TOKEN = "t".repeat(32);

/** Two relays of one shop, on one store. */
let here: Relay;
let there: Relay;
/** What the second one hears of the first. */
let bell: FaultyBell;

async function start(bells: [Bell, Bell]): Promise<void> {
	bell = faultyBell(bells[1]);
	const config = { metricsToken: METRICS_TOKEN };
	here = await startRelay({ bell: bells[0], config });
	there = await startRelay({ beside: here, bell, config });
}

async function stop(): Promise<void> {
	await there.stop();
	await here.stop();
}

function inOneProcess(): [Bell, Bell] {
	const tower: Tower = new Set();
	const parts = { clock: wallClock, now: () => here?.clock.now() ?? START };
	const failed = () => {};
	return [
		createInProcessBell({ ...parts, failed, node: "here" }, tower),
		createInProcessBell({ ...parts, failed, node: "there" }, tower),
	];
}

/** Maya writes at the one relay, and has a second window at the other. */
async function inTwoWindows() {
	const maya = await arrives(here);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	const away = await arrives(there, { token: maya.token });
	const after = { conversation, after: 0 };
	await away.ask("conversation:join", after);
	return { maya, away, conversation };
}

const heardIn = (window: VisitorSession) =>
	window
		.facts("entry:added")
		.flatMap(({ entry }) => (entry.kind === "message" ? entry.body?.text : []));

const hearsText = (
	window: Pick<VisitorSession, "hears"> | Pick<ConsoleWire, "hears">,
	text: string,
) =>
	(window as Pick<VisitorSession, "hears">).hears(
		"entry:added",
		({ entry }) => entry.kind === "message" && entry.body?.text === text,
	);

/** What the second relay's sweep has found that no ring had told of. */
async function missed(): Promise<number> {
	const said = await metricsOf(there);
	return Number(
		/^shopbell_missed_entries_total (\d+)$/m.exec(said)?.[1] ?? Number.NaN,
	);
}

async function metricsOf(relay: Relay): Promise<string> {
	const answer = await fetch(`${relay.origin}/metrics`, {
		headers: { Authorization: `Bearer ${METRICS_TOKEN}` },
	});
	return answer.text();
}

function telling(): void {
	test("BL5 what one relay keeps is told by the other to its own windows, in order and once", async () => {
		const { maya, away, conversation } = await inTwoWindows();
		const noor = await addAgent(there, "noor");
		await noor.ask("conversation:join", { conversation, after: 0 });
		for (const text of ["one", "two", "three"]) await maya.sends(text);
		await hearsText(away, "three");
		await hearsText(noor, "three");
		expect(heardIn(away)).toEqual(["one", "two", "three"]);
		const seqs = noor.facts("entry:added").map(({ entry }) => entry.seq);
		expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
		for (const window of [maya, away, noor]) window.close();
	});

	test("BL5 an entry that is too large for a ring is read, and told like any other", async () => {
		const { maya, away } = await inTwoWindows();
		await maya.sends("small");
		const large = "ä".repeat(2_500);
		await maya.sends(large);
		await maya.sends("small again");
		await hearsText(away, "small again");
		expect(heardIn(away)).toEqual(["small", large, "small again"]);
		maya.close();
		away.close();
	});

	test("BL5 read marks, typing and a further conversation reach the windows at the other relay", async () => {
		const { maya, away, conversation } = await inTwoWindows();
		const noor = await addAgent(there, "noor");
		await noor.ask("conversation:join", { conversation, after: 0 });
		await maya.ask("conversation:join", { conversation, after: 0 });
		await maya.ask("typing:tell", { conversation, typing: true });
		await noor.hears("typing:changed");
		await maya.ask("read:mark", { conversation, seq: 1 });
		await away.hears(
			"read:changed",
			({ by, seq }) => by === "visitor" && seq === 1,
		);
		await maya.ask("conversation:close", { conversation });
		await away.hears("entry:added", ({ entry }) => entry.kind === "closed");
		await maya.sends("One more thing");
		expect(
			(await away.hears("conversation:started")).conversation.id,
		).toBeTruthy();
		for (const window of [maya, away, noor]) window.close();
	});

	test("BL6 a console reads the rows of its inbox, wherever they were changed", async () => {
		const noor = await addAgent(there, "noor");
		await noor.ask("inbox:read", { cursor: null });
		const maya = await arrives(here);
		const { conversation } = await maya.sends("Is the blue one in stock?");
		await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.id === conversation,
		);
		await maya.sends("Hello?");
		const { conversation: row } = await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.preview?.text === "Hello?",
		);
		expect(row.id).toBe(conversation);
		maya.close();
		noor.close();
	});

	test("BL7 somebody who is signed out at one relay is signed out at the other", async () => {
		const noor = await addAgent(there, "noor");
		here.app.parts.publisher.endStaff(`person:${here.people.noor.id}`);
		await noor.hears("signed:out");
		await noor.ended;
		expect(noor.facts("signed:out")).toHaveLength(1);
	});
}

describe("by a bell in the process", () => {
	beforeEach(() => start(inOneProcess()));
	afterEach(stop);
	telling();
	losses();
	disorder();
});

describe.runIf(hasRedis)("by Redis", () => {
	let redis: RedisServer;
	beforeEach(async () => {
		redis = await startRedis();
		const open = (node: string) =>
			openRedisBell({
				...{ url: redis.url, node, clock: wallClock },
				now: () => here?.clock.now() ?? START,
				lost: () => {},
				failed: () => {},
			});
		await start([await open("here"), await open("there")]);
	});
	afterEach(async () => {
		await stop();
		await redis.stop();
	});
	telling();

	test("BL8 while Redis stands still nobody waits for it, and the sweep tells the other relay", async () => {
		const { maya, away } = await inTwoWindows();
		await maya.sends("before");
		await hearsText(away, "before");
		redis.freeze();
		for (const text of ["one", "two"]) await maya.sends(text);
		await there.passes(SWEEP_MS);
		await hearsText(away, "two");
		redis.thaw();
		await maya.sends("after");
		await hearsText(away, "after");
		expect(heardIn(away)).toEqual(["before", "one", "two", "after"]);
		maya.close();
		away.close();
	});
});

function losses(): void {
	test("BL8 what no ring has told is found by the sweep, told, and counted", async () => {
		const { maya, away } = await inTwoWindows();
		await maya.sends("heard");
		await hearsText(away, "heard");
		bell.comes = () => {};
		for (const text of ["lost", "lost, too"]) await maya.sends(text);
		await there.passes(SWEEP_MS);
		await hearsText(away, "lost, too");
		expect(heardIn(away)).toEqual(["heard", "lost", "lost, too"]);
		await expect.poll(missed).toBe(2);
		maya.close();
		away.close();
	});

	test("BL8 a window that joins while rings are lost misses nothing", async () => {
		const maya = await arrives(here);
		const { conversation } = await maya.sends("first");
		bell.comes = () => {};
		const away = await arrives(there, { token: maya.token });
		await away.ask("conversation:join", { conversation, after: 0 });
		await maya.sends("lost");
		await there.passes(SWEEP_MS);
		const { entry } = await hearsText(away, "lost");
		expect(entry.kind).toBe("message");
		maya.close();
		away.close();
	});

	test("BL8 a gap is read from the store before what follows it is told", async () => {
		const { maya, away } = await inTwoWindows();
		await maya.sends("heard");
		await hearsText(away, "heard");
		bell.comes = (ring, topic, hear) => {
			if (!topic.startsWith("entries/") || !ring.body.includes('"lost"'))
				hear(ring);
		};
		for (const text of ["lost", "after the gap"]) await maya.sends(text);
		await hearsText(away, "after the gap");
		expect(heardIn(away)).toEqual(["heard", "lost", "after the gap"]);
		expect(await missed()).toBe(0);
		maya.close();
		away.close();
	});

	test("BL8 rows of an inbox that no ring has told are found by the sweep, also of what was closed", async () => {
		const noor = await addAgent(there, "noor");
		await noor.ask("inbox:read", { cursor: null });
		await there.passes(SWEEP_MS);
		bell.comes = () => {};
		const maya = await arrives(here);
		const { conversation } = await maya.sends("Is the blue one in stock?");
		await there.passes(SWEEP_MS);
		await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.id === conversation,
		);
		await maya.ask("conversation:close", { conversation });
		await there.passes(SWEEP_MS);
		const { conversation: row } = await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.state.kind === "closed",
		);
		expect(row.id).toBe(conversation);
		maya.close();
		noor.close();
	});
}

function disorder(): void {
	test("BL9 rings that come twice, the wrong way round and an hour late do no harm", async () => {
		const { maya, away } = await inTwoWindows();
		const noor = await addAgent(there, "noor");
		await noor.ask("inbox:read", { cursor: null });
		const held: (() => void)[] = [];
		bell.comes = (ring, _topic, hear) => {
			const late: Ring = { ...ring, isFresh: false };
			held.unshift(
				() => hear(late),
				() => hear(late),
			);
		};
		for (const text of ["one", "two", "three", "four"]) await maya.sends(text);
		await expect.poll(() => held.length).toBeGreaterThanOrEqual(16);
		for (const hear of held.splice(0)) hear();
		await hearsText(away, "four");
		await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.preview?.text === "four",
		);
		bell.comes = (ring, _topic, hear) => hear(ring);
		await maya.sends("five");
		await hearsText(away, "five");
		await noor.fence();
		// The newest came first, so it is read and told with all before it.
		expect(heardIn(away)).toEqual(["one", "two", "three", "four", "five"]);
		const rows = noor
			.facts("conversation:changed")
			.map(({ conversation }) => conversation.lastSeq);
		expect(rows).toEqual(rows.toSorted((a, b) => a - b));
		for (const window of [maya, away, noor]) window.close();
	});

	test("BL9 what an old ring says of now is told to nobody", async () => {
		const { maya, away } = await inTwoWindows();
		const noor = await addAgent(there, "noor");
		bell.comes = (ring, _topic, hear) => hear({ ...ring, isFresh: false });
		here.app.parts.publisher.endStaff(`person:${here.people.noor.id}`);
		await maya.sends("fence");
		await hearsText(away, "fence");
		await noor.fence();
		expect(noor.facts("signed:out")).toEqual([]);
		expect(noor.socket.connected).toBe(true);
		for (const window of [maya, away, noor]) window.close();
	});
}
