import { afterEach, beforeEach, expect, test } from "vitest";
import {
	GRACE_MS,
	LEASE_MS,
	QUIET_CLOSE_MS,
	QUIET_MS,
	RING_MS,
	UNOPENED_MS,
} from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("RO11 ten minutes after our last word it is quiet, frees the slot, and wakes with the next", async () => {
	await works(relay, relay.people.noor.id, { slots: 1 });
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	const omar = await arrives(relay);
	const waits = (await omar.sends("Hello")).conversation;
	await relay.passes(QUIET_MS - 1);
	expect((await kept(relay, conversation)).quiet_since).toBeNull();
	await omar.ask("heartbeat:send", { conversation: waits });
	await relay.passes(1);
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.quietSince !== null,
	);
	expect(await kept(relay, waits)).toMatchObject({ agent_name: "Noor" });
	expect(await bodies(relay, conversation, "quieted")).toEqual([{}]);
	await maya.sends("Thank you", conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		quiet_since: null,
	});
	// One above the slots, and then no new ones.
	expect(await relay.store.workloadOf(relay.people.noor.id)).toEqual({
		load: 2,
		slots: 1,
	});
	const third = await (await arrives(relay)).sends("Hello");
	await relay.passes(0);
	expect(await kept(relay, third.conversation)).toMatchObject({
		state: "waiting",
	});
	await maya.fence();
	expect(JSON.stringify(maya.facts("entry:added"))).not.toMatch(
		/quieted|woken/,
	);
});

test("RO11 a quiet one wakes for an agent who is there again, though the store refuses to say where they work", async () => {
	await relay.stop();
	let refuses = false;
	relay = await startRelay({
		store: (store) => ({
			...store,
			memberships: (person) =>
				refuses
					? Promise.reject(new Error("the disk is gone"))
					: store.memberships(person),
		}),
	});
	const { maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	await relay.passes(QUIET_MS);
	const { id } = relay.people.noor;
	relay.silenced.add(id);
	await relay.passes(LEASE_MS + GRACE_MS);
	// The relay lists who is there when a message comes.
	await (await arrives(relay)).sends("Hello");
	refuses = true;
	relay.app.parts.presence.arrived(id, "back");
	await maya.sends("Thank you", conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		quiet_since: null,
	});
});

test("RO11 who waits for our answer is never quiet", async () => {
	const { maya, conversation, answers } = await together(relay);
	await answers("I will look.");
	await maya.sends("And the green one?", conversation);
	await relay.passes(QUIET_MS * 3);
	expect((await kept(relay, conversation)).quiet_since).toBeNull();
});

test("RO11 a quiet one that its agent had not opened is given anew with the next word, and rings anew", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	const teo = await addAgent(relay, "teo");
	await noor.ask("conversation:transfer", {
		conversation,
		to: { kind: "agent", id: relay.people.teo.id },
		note: "",
	});
	await noor.ask("availability:set", { availability: "away" });
	await relay.passes(UNOPENED_MS);
	await relay.passes(QUIET_MS);
	const before = await kept(relay, conversation);
	expect(before).toMatchObject({ agent_name: "Teo", rings: 2 });
	expect(before.quiet_since).not.toBeNull();
	await noor.ask("availability:set", { availability: "here" });
	await maya.sends("One more thing", conversation);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		quiet_since: null,
		rings: 0,
	});
	const given = (await bodies(relay, conversation, "released")).at(-1);
	expect(given).toMatchObject({ agent: { name: "Teo" }, why: "unopened" });
	await relay.passes(RING_MS);
	expect(await kept(relay, conversation)).toMatchObject({ rings: 1 });
	await teo.fence();
});

test("RO11 quiet for a day it closes itself, also over a restart, and the shopper may go on", async () => {
	const { maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	await relay.passes(QUIET_MS);
	await relay.restart();
	// The restart has taken its time.
	await relay.passes(QUIET_CLOSE_MS - 60_000);
	expect(await kept(relay, conversation)).toMatchObject({ state: "open" });
	await relay.passes(60_000);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		quiet_since: null,
		due_at: null,
	});
	expect(await bodies(relay, conversation, "closed")).toEqual([
		{ by: "system" },
	]);
	const back = await arrives(relay, { token: maya.token });
	expect((await back.sends("Thank you", conversation)).conversation).toBe(
		conversation,
	);
});
