import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { PLACE_EVERY_MS, RING_MS, UNOPENED_MS } from "../../protocol/limits.ts";
import type { QueueEventRow } from "../store/contract/routing-rows.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	sitsAway,
	type VisitorSession,
} from "../testing/wire.ts";

const MINUTE = 60_000;
/** Of replies that all took two minutes. */
const TWO = { kind: "range", low: 2, high: 2 };

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** The line was served every three minutes of late, and each was answered two minutes later. */
async function taught(n = 60) {
	const now = relay.clock.now();
	const events = Array.from(
		{ length: n },
		(_, at): QueueEventRow => ({
			site_id: relay.shop.id,
			line: "-/-",
			at: now - (n + 1 - at) * 3 * MINUTE,
			kind: "started",
			waited: 6 * MINUTE,
			waiting: 3,
			slots: 1,
			replied: 8 * MINUTE,
			conversation_id: `past${at}`,
		}),
	);
	await relay.store.keepQueueEvents(events);
}

async function asks() {
	relay.clock.pass(1);
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.passes(0);
	return { shopper, conversation };
}

async function placeOf(shopper: VisitorSession, conversation: string) {
	const which = { conversation, after: 0 };
	return (await shopper.ask("conversation:join", which)).conversation.place;
}

const answers = (agent: ConsoleWire, conversation: string) =>
	agent.ask("message:send", {
		conversation,
		clientId: newId(),
		text: "It is.",
	});

/** What is kept of what was told in it, oldest first. */
async function toldOf(conversation: string) {
	await relay.app.parts.waits.idle();
	const all = await relay.store.estimatedWaits(relay.shop.id, 0);
	return all.filter(({ conversation_id }) => conversation_id === conversation);
}

async function eventsOf(conversation: string) {
	await relay.app.parts.waits.idle();
	const all = await relay.store.queueEvents(relay.shop.id, 0);
	return all
		.filter(({ conversation_id }) => conversation_id === conversation)
		.map(({ kind, waited, replied }) => ({ kind, waited, replied }));
}

test("AT19 whoever gets what a colleague has not opened reads what its shopper was told", async () => {
	await taught();
	await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	const at = relay.clock.now();
	await shopper.hears("place:changed", ({ place }) => place?.assigned === true);
	await addAgent(relay, "teo");
	await relay.passes(RING_MS);
	await relay.passes(UNOPENED_MS - RING_MS);
	const given = await bodies(relay, conversation, "assigned");
	expect(given).toMatchObject([
		{ agent: { name: "Noor" } },
		{ agent: { name: "Teo" }, told: { low: TWO.low, high: TWO.high, at } },
	]);
});

test("WT4 with a free slot the reply alone is told, until the first human word", async () => {
	await taught();
	const noor = await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	const toldAt = relay.clock.now();
	await shopper.hears("place:changed", ({ place }) => place?.assigned === true);
	expect(await placeOf(shopper, conversation)).toEqual({
		ahead: 0,
		told: TWO,
		toldAt,
		late: false,
		stillThere: false,
		languageOffered: null,
		assigned: true,
	});
	await relay.passes(MINUTE);
	await answers(noor, conversation);
	await shopper.hears("place:changed", ({ place }) => place === null);
	expect(await placeOf(shopper, conversation)).toBeNull();
	expect(await toldOf(conversation)).toEqual([
		expect.objectContaining({
			...TWO,
			epoch: 0,
			ahead: 0,
			meaning: "answered",
			outcome: "answered",
			told_at: toldAt,
			taken_at: toldAt,
			ended_at: toldAt + MINUTE,
		}),
	]);
	expect(await eventsOf(conversation)).toEqual([
		{ kind: "started", waited: 0, replied: MINUTE },
	]);
});

test("WT4 a shop without five first replies tells nothing, before and after", async () => {
	await taught(4);
	await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	expect(await placeOf(shopper, conversation)).toMatchObject({
		assigned: true,
		told: null,
	});
	expect(await toldOf(conversation)).toEqual([]);
	await relay.passes(60 * MINUTE);
	expect(await placeOf(shopper, conversation)).toMatchObject({ late: false });
});

test("WT6 what was told goes on after the assignment, and is late with one fact", async () => {
	await taught();
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const held = (await asks()).conversation;
	const { shopper, conversation } = await asks();
	const before = await placeOf(shopper, conversation);
	expect(before).toMatchObject({ assigned: false, ahead: 0 });
	await relay.passes(2 * MINUTE);
	await noor.ask("conversation:close", { conversation: held });
	await relay.passes(0);
	const after = await placeOf(shopper, conversation);
	// The reply alone is sooner than what was told of both.
	expect(after).toMatchObject({ assigned: true, told: TWO, late: false });
	await relay.passes(2 * MINUTE);
	await shopper.hears("place:changed", ({ place }) => place?.late === true);
	await relay.passes(20 * MINUTE);
	const late = shopper
		.facts("place:changed")
		.filter(({ place }) => place?.late === true);
	expect(late).toHaveLength(1);
	await answers(noor, conversation);
	expect(await toldOf(conversation)).toEqual([
		expect.objectContaining({
			...before?.told,
			told_at: before?.toldAt,
			outcome: "answered",
			taken_at: after?.toldAt,
			ended_at: relay.clock.now(),
		}),
	]);
});

test("WT6 a relay that starts anew between the assignment and the first word tells neither twice", async () => {
	await taught();
	await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	const before = await placeOf(shopper, conversation);
	await relay.app.parts.waits.idle();
	await relay.restart();
	const noor = await addAgent(relay, "noor");
	const back = await arrives(relay, { token: shopper.token });
	expect(await placeOf(back, conversation)).toEqual(before);
	await relay.passes(2 * MINUTE);
	await back.hears("place:changed", ({ place }) => place?.late === true);
	await relay.restart();
	const again = await arrives(relay, { token: shopper.token });
	expect(await placeOf(again, conversation)).toEqual({ ...before, late: true });
	await relay.passes(10 * MINUTE);
	expect(again.facts("place:changed")).toEqual([]);
	const there = await addAgent(relay, "noor");
	noor.close();
	await answers(there, conversation);
	await again.hears("place:changed", ({ place }) => place === null);
	expect(await toldOf(conversation)).toEqual([
		expect.objectContaining({ outcome: "answered" }),
	]);
	await relay.restart();
	const last = await arrives(relay, { token: shopper.token });
	expect(await placeOf(last, conversation)).toBeNull();
});

test("WT6 given back without a word it is one wait: told once, and late stays said", async () => {
	await taught();
	const noor = await addAgent(relay, "noor");
	const teo = await sitsAway(relay, "teo");
	const { shopper, conversation } = await asks();
	await relay.passes(2 * MINUTE);
	await shopper.hears("place:changed", ({ place }) => place?.late === true);
	await noor.ask("conversation:release", { conversation });
	await relay.passes(PLACE_EVERY_MS);
	expect(await placeOf(shopper, conversation)).toMatchObject({
		assigned: false,
		told: TWO,
		late: true,
	});
	const { epoch } = await kept(relay, conversation);
	await teo.ask("conversation:take", { conversation, epoch });
	await relay.passes(0);
	expect(await placeOf(shopper, conversation)).toMatchObject({
		assigned: true,
		late: true,
	});
	await answers(teo, conversation);
	expect(await toldOf(conversation)).toEqual([
		expect.objectContaining({ epoch: 0, outcome: "answered" }),
	]);
	expect((await eventsOf(conversation))[0]).toEqual({
		kind: "started",
		waited: 0,
		replied: 2 * MINUTE + PLACE_EVERY_MS,
	});
});

test("WT7 who leaves after the assignment, without a word, has left", async () => {
	await taught();
	await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	await relay.passes(MINUTE);
	await shopper.ask("conversation:close", { conversation });
	await shopper.hears("place:changed", ({ place }) => place === null);
	expect(await toldOf(conversation)).toEqual([
		expect.objectContaining({ outcome: "left", taken_at: expect.any(Number) }),
	]);
	expect(await eventsOf(conversation)).toEqual([
		{ kind: "started", waited: 0, replied: null },
		{ kind: "unanswered", waited: MINUTE, replied: null },
	]);
	const report = await relay.app.parts.waits.report(relay.shop.id, 0);
	expect(report).toMatchObject({ left: 1, ranges: { n: 0 } });
});

test("WT7 where nothing is to be answered nobody waits, and nobody has left", async () => {
	await taught();
	const noor = await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	await shopper.hears("place:changed", ({ place }) => place?.assigned === true);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	await shopper.hears("place:changed", ({ place }) => place === null);
	await relay.passes(60 * MINUTE);
	expect(await placeOf(shopper, conversation)).toBeNull();
	await answers(noor, conversation);
	await shopper.ask("conversation:close", { conversation });
	expect(await toldOf(conversation)).toHaveLength(1);
	expect(await eventsOf(conversation)).toEqual([
		{ kind: "started", waited: 0, replied: null },
	]);
});

test("WT7 thanks that reopened it, and that closed again, are nobody who left", async () => {
	await taught();
	const noor = await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	await answers(noor, conversation);
	await noor.ask("conversation:close", { conversation });
	await shopper.sends("Thanks", conversation);
	await relay.passes(0);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({ state: "closed" });
	const kinds = (await eventsOf(conversation)).map(({ kind }) => kind);
	expect(kinds).toEqual(["started", "started"]);
	const report = await relay.app.parts.waits.report(relay.shop.id, 0);
	expect(report).toMatchObject({ left: 0, silent: 0 });
});

test("WT6 handed over after an answer nobody waits for the first word again, after a restart either", async () => {
	await taught();
	const noor = await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	await answers(noor, conversation);
	await addAgent(relay, "teo");
	await noor.ask("conversation:transfer", {
		conversation,
		to: { kind: "agent", id: relay.people.teo.id },
		note: "",
	});
	expect(await placeOf(shopper, conversation)).toBeNull();
	await relay.app.parts.waits.idle();
	await relay.restart();
	await addAgent(relay, "teo");
	const back = await arrives(relay, { token: shopper.token });
	expect(await placeOf(back, conversation)).toBeNull();
	expect(await toldOf(conversation)).toHaveLength(1);
});

test("WT5 what an older version told of the wait alone ends with the assignment", async () => {
	await works(relay, relay.people.noor.id, { slots: 1 });
	await addAgent(relay, "noor");
	const held = (await asks()).conversation;
	const { shopper, conversation } = await asks();
	const old = {
		site_id: relay.shop.id,
		conversation_id: conversation,
		epoch: 0,
		line: "-/-",
		told_at: relay.clock.now(),
		ahead: 0,
		kind: "range",
		low: 5,
		high: 8,
		meaning: "taken",
		outcome: null,
		ended_at: null,
		taken_at: null,
	} as const;
	await relay.store.keepEstimatedWaits([old]);
	await relay.restart();
	const noor = await addAgent(relay, "noor");
	const back = await arrives(relay, { token: shopper.token });
	expect(await placeOf(back, conversation)).toMatchObject({
		told: { kind: "range", low: 5, high: 8 },
	});
	await noor.ask("conversation:close", { conversation: held });
	await relay.passes(0);
	expect(await placeOf(back, conversation)).toMatchObject({
		assigned: true,
		told: null,
	});
	await answers(noor, conversation);
	expect(await toldOf(conversation)).toEqual([
		{ ...old, outcome: "taken", ended_at: relay.clock.now() },
	]);
	const report = await relay.app.parts.waits.report(relay.shop.id, 0);
	expect(report).toMatchObject({ meaning: "taken", ranges: { n: 1 } });
});

test("WT8 before the first word all who are busy say behind how many, and how long", async () => {
	await taught();
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const looks = await arrives(relay);
	const { conversation: held } = await asks();
	await looks.hears(
		"availability:changed",
		({ availability }) => availability.kind === "busy",
	);
	const first = await asks();
	await relay.passes(PLACE_EVERY_MS);
	const { availability } = await looks.hears(
		"availability:changed",
		({ availability }) =>
			availability.kind === "busy" && availability.ahead === 1,
	);
	expect(availability).toMatchObject({ told: { kind: "range" } });
	expect((await placeOf(first.shopper, first.conversation))?.ahead).toBe(0);
	await noor.ask("conversation:close", { conversation: held });
	await noor.ask("conversation:close", { conversation: first.conversation });
	await looks.hears(
		"availability:changed",
		({ availability }) =>
			availability.kind === "here" && availability.told?.kind === "range",
	);
});
