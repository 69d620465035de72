import { afterEach, beforeEach, expect, test } from "vitest";
import { BREAK_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import { addAgent, arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function asks(text = "Hello") {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends(text);
	await relay.passes(0);
	return { shopper, conversation };
}

test.each(["finishing", "away"] as const)(
	"RO3 who is %s keeps what they have and gets nothing new",
	async (availability) => {
		const { noor, conversation } = await together(relay);
		await noor.ask("availability:set", { availability });
		const other = await asks();
		expect(await kept(relay, conversation)).toMatchObject({
			agent_name: "Noor",
		});
		expect(await kept(relay, other.conversation)).toMatchObject({
			state: "waiting",
		});
	},
);

test("RO3 a break ends by itself, also over a restart", async () => {
	const noor = await addAgent(relay, "noor");
	const until = relay.clock.now() + 60_000;
	const me = await noor.ask("availability:set", {
		availability: "break",
		until,
	});
	expect(me).toMatchObject({ availability: "break", until });
	const { conversation } = await asks();
	await relay.passes(30_000);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	await relay.restart();
	const back = await addAgent(relay, "noor");
	await relay.passes(30_000);
	const told = await back.hears(
		"me:changed",
		(fact) => fact.me.availability === "here",
	);
	expect(told.me.until).toBeNull();
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
});

test("RO3 a break without a good end, and an end without a break, are refused", async () => {
	const noor = await addAgent(relay, "noor");
	const now = relay.clock.now();
	for (const bad of [
		{ availability: "break" },
		{ availability: "break", until: now },
		{ availability: "break", until: now + BREAK_MS + 1 },
		{ availability: "here", until: now + 1 },
	])
		expect(await noor.refused("availability:set", bad)).toMatchObject({
			code: "malformed",
		});
});

test("RO3 who goes home gives back to the front of the queue", async () => {
	const { noor, maya, conversation } = await together(relay);
	const me = await noor.ask("desk:leave", { open: { kind: "queue" } });
	expect(me).toMatchObject({ availability: "away", load: 0 });
	await maya.hears("entry:added", ({ entry }) => entry.kind === "released");
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ why: "agent_left" },
	]);
});

test("RO3 who goes home hands over to a colleague, or is told that the colleague has no slots", async () => {
	const { noor, conversation } = await together(relay);
	const to = { kind: "agent" as const, id: relay.people.teo.id };
	const leaving = { open: { kind: "transfer" as const, to } };
	expect(await noor.refused("desk:leave", leaving)).toEqual({
		code: "not_free",
		by: "Teo",
		why: "gone",
	});
	await addAgent(relay, "teo");
	await noor.ask("desk:leave", leaving);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});

test("RO3 who goes home keeps what was answered: it is quiet, and wakes for whoever is back", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("I will look it up.");
	await noor.ask("desk:leave", { open: { kind: "keep" } });
	expect((await kept(relay, conversation)).quiet_since).not.toBeNull();
	noor.close();
	await relay.passes(60_000);
	await sitsAway(relay, "noor");
	await maya.sends("Thank you", conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		quiet_since: null,
	});
	expect(await bodies(relay, conversation, "woken")).toHaveLength(1);
});

test("RO3 what is kept and unanswered does not wait on somebody who is gone", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("desk:leave", { open: { kind: "keep" } });
	noor.close();
	const { presence } = relay.app.parts;
	while (presence.state(relay.people.noor.id) === "present") await maya.fence();
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await relay.passes(15_000);
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ why: "agent_left" },
	]);
});

test("LK3 outside the hours it is closed, whoever is there, and opens by itself", async () => {
	const opens = Date.UTC(2026, 5, 2, 9);
	await relay.store.setSite(relay.shop.id, {
		hours: JSON.stringify({
			timeZone: "UTC",
			weekly: { 1: [["08:00", "10:00"]], 2: [["09:00", "10:00"]] },
			exceptions: [],
		}),
		languages: "[]",
	});
	relay.app.parts.routing.refresh([relay.shop.id]);
	await addAgent(relay, "noor");
	const { shopper } = await asks();
	await relay.passes(3_600_000);
	const told = await shopper.hears(
		"availability:changed",
		({ availability }) => availability.kind === "closed",
	);
	expect(told.availability).toEqual({ kind: "closed", opensAt: opens });
	expect((await kept(relay, (await asks()).conversation)).mode).toBe("message");
	await relay.passes(opens - relay.clock.now());
	await shopper.hears(
		"availability:changed",
		({ availability }) => availability.kind === "here",
	);
});

test("LK3 who waits at closing time stays in the line, and is served by whoever is still there", async () => {
	await relay.store.setSite(relay.shop.id, {
		hours: JSON.stringify({
			timeZone: "UTC",
			weekly: { 1: [["08:00", "09:05"]] },
			exceptions: [],
		}),
		languages: "[]",
	});
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const held = await asks();
	const { shopper, conversation } = await asks();
	await relay.passes(5 * 60_000);
	await shopper.hears(
		"availability:changed",
		({ availability }) => availability.kind === "closed",
	);
	const late = await asks();
	expect(await kept(relay, late.conversation)).toMatchObject({
		mode: "message",
	});
	expect(await kept(relay, conversation)).toMatchObject({ mode: "live" });
	await noor.ask("conversation:close", { conversation: held.conversation });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
});

test("RO2 when the last agent leaves, everybody waits in order, and the first to come finds them so", async () => {
	await works(relay, relay.people.noor.id, { slots: 1 });
	await works(relay, relay.people.teo.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const held = await asks();
	relay.clock.pass(1);
	const { shopper, conversation } = await asks();
	noor.close();
	await shopper.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
	await relay.passes(15_000);
	expect(await kept(relay, held.conversation)).toMatchObject({
		state: "waiting",
	});
	const teo = await addAgent(relay, "teo");
	await relay.passes(0);
	expect(await kept(relay, held.conversation)).toMatchObject({
		agent_name: "Teo",
	});
	await teo.ask("conversation:close", { conversation: held.conversation });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});
