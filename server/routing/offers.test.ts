import { afterEach, beforeEach, expect, test } from "vitest";
import { OFFER_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, team, works } from "../testing/shop.ts";
import { addAgent, arrives, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let noor: ConsoleWire;
let teo: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	const sales = await team(relay, "Sales", true);
	for (const { id } of [relay.people.noor, relay.people.teo])
		await works(relay, id, { teams: [sales] });
});
afterEach(() => relay.stop());

async function bothSit() {
	noor = await addAgent(relay, "noor");
	teo = await addAgent(relay, "teo");
}

async function asks(): Promise<string> {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.passes(0);
	return conversation;
}

/** Whom it is offered to, and who else is there. */
async function offered(conversation: string) {
	const { offered_id, offered_until, epoch } = await kept(relay, conversation);
	const isNoor = offered_id === relay.people.noor.id;
	if (offered_id === null) throw new Error("it is offered to nobody");
	return {
		id: offered_id,
		until: offered_until,
		answer: { conversation, epoch },
		desk: isNoor ? noor : teo,
		other: isNoor ? teo : noor,
		otherId: isNoor ? relay.people.teo.id : relay.people.noor.id,
	};
}

test("RO7 one agent is asked, has 30 s, and accepts", async () => {
	await bothSit();
	const conversation = await asks();
	const { id, until, answer, desk, other } = await offered(conversation);
	expect(until).toBe(relay.clock.now() + OFFER_MS);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	expect(await other.refused("offer:accept", answer)).toEqual({
		code: "too_late",
	});
	await desk.ask("offer:accept", answer);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_id: id,
		offered_id: null,
	});
	expect(await bodies(relay, conversation, "assigned")).toMatchObject([
		{ reason: "accepted", because: { load: 0, slots: 3 } },
	]);
	expect(await bodies(relay, conversation, "offer_ended")).toEqual([]);
});

test("RO7 who declines says why, and the next one is asked", async () => {
	await bothSit();
	const conversation = await asks();
	const first = await offered(conversation);
	await first.desk.ask("offer:decline", {
		...first.answer,
		reason: "On the phone",
	});
	await relay.passes(0);
	const second = await offered(conversation);
	expect(second.id).toBe(first.otherId);
	expect(await bodies(relay, conversation, "offer_ended")).toMatchObject([
		{ how: "declined", reason: "On the phone", agent: { id: first.id } },
	]);
	expect(
		await first.desk.refused("offer:decline", { ...first.answer, reason: "" }),
	).toEqual({ code: "too_late" });
});

test("RO7 the next one is asked after 30 s, and two missed in a row set away, and say so", async () => {
	await bothSit();
	const conversation = await asks();
	const first = await offered(conversation);
	await relay.passes(OFFER_MS - 1);
	expect((await offered(conversation)).id).toBe(first.id);
	await relay.passes(1);
	expect((await offered(conversation)).id).toBe(first.otherId);
	await relay.passes(OFFER_MS);
	// Everybody has missed it: a new round.
	expect((await offered(conversation)).id).toBe(first.id);
	await relay.passes(OFFER_MS);
	const { me } = await first.desk.hears(
		"me:changed",
		(fact) => fact.me.availability === "away",
	);
	expect(me.why).toBe("missed_offers");
	expect((await offered(conversation)).id).toBe(first.otherId);
	const me2 = await first.desk.ask("availability:set", {
		availability: "here",
	});
	expect(me2.why).toBeNull();
});

test("RO7 an answer in between counts the misses anew", async () => {
	await bothSit();
	const first = await offered(await asks());
	await relay.passes(OFFER_MS);
	const [membership] = await relay.store.memberships(first.id);
	expect(membership?.missed).toBe(1);
	const next = await offered(first.answer.conversation);
	await next.desk.ask("offer:decline", { ...next.answer, reason: "" });
	await relay.passes(0);
	const again = await offered(first.answer.conversation);
	expect(again.id).toBe(first.id);
	await again.desk.ask("offer:accept", again.answer);
	expect((await relay.store.memberships(first.id))[0]?.missed).toBe(0);
});

test("RO7 with one agent an offer never runs out", async () => {
	noor = await addAgent(relay, "noor");
	const conversation = await asks();
	for (let at = 0; at < 4; at++) await relay.passes(OFFER_MS);
	const { id, until } = await offered(conversation);
	expect(id).toBe(relay.people.noor.id);
	expect(until).toBeGreaterThan(relay.clock.now());
	expect(await bodies(relay, conversation, "offer_ended")).toEqual([]);
	expect((await relay.store.memberships(id))[0]).toMatchObject({
		missed: 0,
		availability: "here",
	});
});

test("RO7 who is lost, or leaves, has no offer any more, and did not miss it", async () => {
	await bothSit();
	const conversation = await asks();
	const first = await offered(conversation);
	first.desk.close();
	await first.other.hears(
		"conversation:changed",
		(fact) => fact.conversation.offer?.agent.id === first.otherId,
	);
	expect(await bodies(relay, conversation, "offer_ended")).toMatchObject([
		{ how: "withdrawn" },
	]);
	expect((await relay.store.memberships(first.id))[0]?.missed).toBe(0);
	await first.other.ask("availability:set", { availability: "away" });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ offered_id: null });
});

test("RO7 offers count as load, and a colleague may take it by hand meanwhile", async () => {
	for (const { id } of [relay.people.noor, relay.people.teo])
		await works(relay, id, { slots: 1 });
	await bothSit();
	const [one, two, three] = [await asks(), await asks(), await asks()];
	expect((await offered(one)).id).not.toBe((await offered(two)).id);
	expect(await kept(relay, three)).toMatchObject({ offered_id: null });
	const { other, answer } = await offered(one);
	await other.ask("conversation:take", answer);
	expect(await bodies(relay, one, "offer_ended")).toMatchObject([
		{ how: "withdrawn" },
	]);
});

test("RO7 an offer's end outlives a restart", async () => {
	await bothSit();
	const conversation = await asks();
	const first = await offered(conversation);
	await relay.restart();
	await bothSit();
	await relay.passes(OFFER_MS);
	expect((await offered(conversation)).id).toBe(first.otherId);
});

test("VS4 the shopper hears nothing of offers and of their reasons", async () => {
	await bothSit();
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	await maya.ask("conversation:join", { conversation, after: 0 });
	await relay.passes(0);
	const first = await offered(conversation);
	await first.desk.ask("offer:decline", { ...first.answer, reason: "SECRET" });
	await relay.passes(0);
	const { answer, desk } = await offered(conversation);
	await desk.ask("offer:accept", answer);
	await maya.fence();
	const heard = JSON.stringify(maya.facts("entry:added"));
	for (const word of ["SECRET", "offer", "because", "accepted"])
		expect(heard).not.toContain(word);
});
