import { afterEach, beforeEach, expect, test } from "vitest";
import { RING_MS, UNOPENED_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, joins, kept, works } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	opens,
	sitsAway,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** A shopper whose conversation goes to whoever is free. */
async function asks() {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.passes(0);
	return { shopper, conversation };
}

/** Noor gets it, and Teo is there with free slots. */
async function assignedToNoor() {
	const noor = await addAgent(relay, "noor");
	const { shopper, conversation } = await asks();
	const teo = await addAgent(relay, "teo");
	await relay.passes(0);
	return { noor, teo, shopper, conversation };
}

const switchOf = async (who: "noor" | "teo") => {
	const [membership] = await relay.store.memberships(relay.people[who].id);
	return membership;
};

const uses = (desk: ConsoleWire) => desk.ask("input:tell", {});

test("AT5 what nobody has opened rings again at 30 s, and goes to somebody else at 60 s", async () => {
	const { noor, teo, conversation } = await assignedToNoor();
	await relay.passes(RING_MS - 1);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 0 });
	await relay.passes(1);
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.rings === 1,
	);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await relay.passes(UNOPENED_MS - RING_MS);
	const { conversation: row } = await teo.hears(
		"conversation:changed",
		(fact) => fact.conversation.agent?.name === "Teo",
	);
	expect(row).toMatchObject({ rings: 0, joined: false });
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ why: "unopened", agent: { name: "Noor" } },
	]);
	expect(await bodies(relay, conversation, "assigned")).toMatchObject([
		{ agent: { name: "Noor" } },
		{ agent: { name: "Teo" }, reason: "least_loaded" },
	]);
});

test("AT5 it moves once: whoever gets it then keeps it, and everybody who is here hears the second ring", async () => {
	const { noor, conversation } = await assignedToNoor();
	await relay.passes(UNOPENED_MS);
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		rings: 2,
	});
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.rings === 2,
	);
	await relay.passes(3_600_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		rings: 2,
		state: "open",
	});
});

test("AT5 opened in time, it rings no more, and no clock moves it", async () => {
	const { noor, conversation } = await assignedToNoor();
	await relay.passes(RING_MS);
	const { epoch } = await kept(relay, conversation);
	await opens(noor, { id: conversation, epoch });
	await relay.passes(10 * 60_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 0,
		epoch,
	});
});

test("AT5 with one person alone it stays, and rings twice", async () => {
	const noor = await addAgent(relay, "noor");
	const { conversation } = await asks();
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 2,
	});
	const { conversation: second } = await asks();
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, second)).toMatchObject({ agent_name: "Noor" });
	// Nobody else was there to take it: nothing was missed.
	expect(await switchOf("noor")).toMatchObject({ availability: "here" });
	await noor.fence();
});

test("AT5 nobody gets more than their slots, or what they cannot read", async () => {
	await works(relay, relay.people.teo.id, { slots: 1 });
	const teo = await addAgent(relay, "teo");
	await asks();
	const { conversation } = await assignedToNoor();
	const held = await relay.store.heldBy(relay.people.teo.id);
	const { id, epoch } = held[0] ?? { id: "", epoch: 0 };
	await opens(teo, { id, epoch });
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 2,
	});
});

test("AT6 a message never rings and never goes to somebody else", async () => {
	const night: string[] = [];
	for (let count = 0; count < 14; count++) {
		const { shopper, conversation } = await asks();
		night.push(conversation);
		shopper.close();
	}
	await works(relay, relay.people.noor.id, { slots: 7 });
	await works(relay, relay.people.teo.id, { slots: 7 });
	await addAgent(relay, "noor");
	await addAgent(relay, "teo");
	await relay.passes(0);
	const before = await Promise.all(night.map((id) => kept(relay, id)));
	expect(before.every(({ agent_id }) => agent_id !== null)).toBe(true);
	await relay.passes(10 * 60_000);
	const after = await Promise.all(night.map((id) => kept(relay, id)));
	expect(after.map(({ agent_id, rings }) => [agent_id, rings])).toEqual(
		before.map(({ agent_id }) => [agent_id, 0]),
	);
});

test("AT7 two that were missed without any input set an agent away, and say why", async () => {
	const { noor, teo } = await assignedToNoor();
	await asks();
	await relay.passes(UNOPENED_MS);
	expect(await switchOf("noor")).toMatchObject({
		availability: "here",
		missed: 1,
	});
	await uses(teo);
	await sharesNextWith(noor);
	await relay.passes(UNOPENED_MS);
	const { me } = await noor.hears(
		"me:changed",
		(fact) => fact.me.availability === "away",
	);
	expect(me.why).toBe("unopened");
});

/** One more comes to Noor: Teo is on a break for that moment. */
async function sharesNextWith(noor: ConsoleWire) {
	const { availability } = (await switchOf("noor")) ?? {};
	expect(availability).toBe("here");
	await works(relay, relay.people.teo.id, { slots: 1 });
	await asks();
	await works(relay, relay.people.teo.id, { slots: 5 });
	await noor.fence();
}

test("AT7 who used a console in between is not set away", async () => {
	const { noor } = await assignedToNoor();
	await relay.passes(UNOPENED_MS);
	await relay.passes(1);
	await uses(noor);
	await relay.passes(1);
	await sharesNextWith(noor);
	await relay.passes(UNOPENED_MS);
	expect(await switchOf("noor")).toMatchObject({
		availability: "here",
		missed: 1,
	});
});

test("AT7 who opens the next one has missed nothing in a row", async () => {
	const { noor } = await assignedToNoor();
	await relay.passes(UNOPENED_MS);
	await sharesNextWith(noor);
	const [{ id, epoch } = { id: "", epoch: 0 }] = await relay.store.heldBy(
		relay.people.noor.id,
	);
	await opens(noor, { id, epoch });
	expect(await switchOf("noor")).toMatchObject({ missed: 0 });
});

test("AT7 idle time alone changes nothing", async () => {
	const noor = await addAgent(relay, "noor");
	await relay.passes(8 * 3_600_000);
	expect(await switchOf("noor")).toMatchObject({ availability: "here" });
	await noor.fence();
});

test("AT5 a relay that is killed after the ring goes on where it was, and nobody is rung twice", async () => {
	const { conversation } = await assignedToNoor();
	await relay.passes(RING_MS);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 1 });
	await relay.restart();
	await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 1 });
	await relay.passes(UNOPENED_MS - RING_MS);
	await teo.hears(
		"conversation:changed",
		(fact) => fact.conversation.agent?.name === "Teo",
	);
	expect(await bodies(relay, conversation, "assigned")).toHaveLength(2);
});

test("AT5 a relay that is killed before the first ring rings in its time, once, and moves it in its time", async () => {
	const { conversation } = await assignedToNoor();
	await relay.passes(RING_MS - 5_000);
	await relay.restart();
	await addAgent(relay, "noor");
	await addAgent(relay, "teo");
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 0 });
	await relay.passes(5_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 1,
	});
	await relay.passes(UNOPENED_MS - RING_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		rings: 0,
	});
	expect(await bodies(relay, conversation, "released")).toHaveLength(1);
});

test("AT5 two passes at once ring once, and move it once", async () => {
	const { conversation } = await assignedToNoor();
	relay.clock.pass(RING_MS);
	await Promise.all(
		Array.from({ length: 5 }, () => relay.app.parts.routing.due.run(0)),
	);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 1 });
	relay.clock.pass(UNOPENED_MS - RING_MS);
	const now = relay.clock.now();
	await Promise.all(
		Array.from({ length: 5 }, () => relay.app.parts.routing.due.run(now)),
	);
	await relay.passes(0);
	expect(await bodies(relay, conversation, "released")).toHaveLength(1);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		rings: 0,
	});
});

test("AT5 two consoles of one agent: what one opens rings at neither", async () => {
	const { noor, conversation } = await assignedToNoor();
	const other = await addAgent(relay, "noor");
	const { epoch } = await kept(relay, conversation);
	await opens(other, { id: conversation, epoch });
	await opens(noor, { id: conversation, epoch });
	await relay.passes(UNOPENED_MS);
	for (const desk of [noor, other])
		expect(
			desk
				.facts("conversation:changed")
				.filter((fact) => (fact.conversation.rings ?? 0) > 0),
		).toEqual([]);
	expect(await bodies(relay, conversation, "joined")).toHaveLength(1);
});

test("AT5 a clock that is set back rings later, and not again", async () => {
	const { conversation } = await assignedToNoor();
	await relay.passes(RING_MS);
	relay.clock.pass(-10 * 60_000);
	await relay.passes(RING_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 1,
	});
	relay.clock.pass(3_600_000);
	await relay.passes(0);
	const { agent_name, rings } = await kept(relay, conversation);
	expect([agent_name, rings]).not.toEqual(["Noor", 1]);
	expect(
		(await bodies(relay, conversation, "assigned")).length,
	).toBeLessThanOrEqual(2);
});

test("AT5 whoever missed it gets it last, should it wait again", async () => {
	const { teo, conversation } = await assignedToNoor();
	const ada = await joins(relay, "Ada");
	await relay.passes(UNOPENED_MS);
	const { agent_name } = await kept(relay, conversation);
	const holder = agent_name === "Teo" ? teo : ada.desk;
	await holder.ask("conversation:release", { conversation });
	await relay.passes(0);
	const next = await kept(relay, conversation);
	expect(next.agent_name).not.toBe("Noor");
	expect(next.agent_name).not.toBe(agent_name);
});

test("AT5 who is away, or has a lost connection, gets nothing of it", async () => {
	await sitsAway(relay, "teo");
	const noor = await addAgent(relay, "noor");
	const { conversation } = await asks();
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 2,
	});
	await noor.fence();
});
