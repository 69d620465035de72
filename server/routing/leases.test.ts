import { afterEach, beforeEach, expect, test } from "vitest";
import { GRACE_MS, LEASE_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const presence = () => relay.app.parts.presence;

test("RO1 a lease is renewed by answers, and ends 30 s after the last one", async () => {
	const { id } = relay.people.noor;
	await addAgent(relay, "noor");
	await relay.passes(10 * 60_000);
	expect(presence().state(id)).toBe("present");
	relay.silenced.add(id);
	await relay.passes(LEASE_MS - 1);
	expect(presence().state(id)).toBe("present");
	await relay.passes(1);
	expect(presence().state(id)).toBe("lost");
	await relay.passes(GRACE_MS);
	expect(presence().state(id)).toBe("gone");
});

test("RO1 the answer to a ping renews the lease, whatever the page does", async () => {
	await relay.stop();
	relay = await startRelay({ pingEveryMs: 100 });
	await addAgent(relay, "noor");
	const ends = () => presence().endsAt(relay.people.noor.id);
	const before = ends();
	relay.silenced.add(relay.people.noor.id);
	relay.clock.pass(1_000);
	// Its page says nothing: the client answers the next ping by itself.
	await expect.poll(ends).toBe(before + 1_000);
});

test("RO1 a pong that answers no ping renews nothing", async () => {
	const noor = await addAgent(relay, "noor");
	const ends = () => presence().endsAt(relay.people.noor.id);
	const before = ends();
	relay.silenced.add(relay.people.noor.id);
	relay.clock.pass(1_000);
	const { engine } = noor.socket.io;
	(engine as unknown as { _sendPacket(type: string): void })._sendPacket(
		"pong",
	);
	await noor.fence();
	expect(ends()).toBe(before);
});

test("RO1 many answers cost few writes", async () => {
	let writes = 0;
	await relay.stop();
	relay = await startRelay({
		store: (store) => ({
			...store,
			keepLeases: (leases) => {
				writes++;
				return store.keepLeases(leases);
			},
		}),
	});
	for (const who of ["noor", "teo", "ines"] as const)
		await addAgent(relay, who);
	const before = writes;
	await relay.passes(60_000);
	expect(writes - before).toBeLessThan(10);
});

test("RO2 in the grace the conversation stays and nothing new comes; after it the shopper is in front", async () => {
	const { noor, maya, conversation } = await together(relay);
	noor.close();
	await maya.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
	const late = await arrives(relay);
	const other = (await late.sends("Hello")).conversation;
	await relay.passes(GRACE_MS - 1);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await relay.passes(1);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "released");
	expect(await bodies(relay, conversation, "released")).toEqual([
		{
			agent: { id: relay.people.noor.id, name: "Noor" },
			why: "agent_lost",
			team: null,
		},
	]);
	const row = await kept(relay, conversation);
	expect(row).toMatchObject({ state: "waiting", agent_id: null, mode: "live" });
	expect(row.queue_at).toBeLessThan((await kept(relay, other)).queue_at);
	const teo = await addAgent(relay, "teo");
	await teo.hears(
		"conversation:changed",
		(fact) => fact.conversation.id === conversation,
	);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});

test("RO2 who reloads within the grace keeps everything", async () => {
	const { noor, conversation } = await together(relay);
	noor.close();
	await relay.passes(GRACE_MS - 1);
	await addAgent(relay, "noor");
	await relay.passes(5 * 60_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		epoch: 1,
	});
});

test("RO2 a silent death releases 45 s after the last answer", async () => {
	const { conversation } = await together(relay);
	relay.silenced.add(relay.people.noor.id);
	await relay.passes(LEASE_MS + GRACE_MS - 1);
	expect(await kept(relay, conversation)).toMatchObject({ state: "open" });
	await relay.passes(1);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
});

test("RO2 a restart neither shortens nor lengthens anything", async () => {
	const { conversation } = await together(relay);
	await relay.passes(20_000);
	const ends = presence().endsAt(relay.people.noor.id);
	await relay.restart();
	expect(presence().endsAt(relay.people.noor.id)).toBe(ends);
	const left = ends - relay.clock.now();
	await relay.passes(left + GRACE_MS - 1);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await relay.passes(1);
	expect(await kept(relay, conversation)).toMatchObject({ agent_id: null });
});

test("RO1 G7 the clock was set back while the relay was down: no lease lasts longer for it", async () => {
	const { id } = relay.people.noor;
	const ends_at = relay.clock.now() + 3_600_000;
	await relay.store.keepLeases([{ person_id: id, ends_at }]);
	await relay.restart();
	expect(presence().state(id)).toBe("present");
	await relay.passes(LEASE_MS);
	expect(presence().state(id)).toBe("lost");
});

test("RO2 a restart in the grace, and the agent comes back to the next relay in time", async () => {
	const { noor, conversation } = await together(relay);
	noor.close();
	await relay.passes(5_000);
	await relay.restart();
	await relay.passes(5_000);
	await addAgent(relay, "noor");
	await relay.passes(60_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		epoch: 1,
	});
});

test("RO2 a quiet conversation stays with an agent who is gone, until the shopper's next word", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await relay.passes(10 * 60_000);
	expect((await kept(relay, conversation)).quiet_since).not.toBeNull();
	noor.close();
	await maya.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
	await relay.passes(GRACE_MS);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await maya.sends("One more thing", conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ why: "agent_left" },
	]);
});
