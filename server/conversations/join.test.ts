import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	connectWire,
	opens,
	sitsAway,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** The conversation of `maya`, given to `noor` by the routing. Nobody has opened it. */
async function assigned() {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	const { conversation: row } = await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.agent?.name === "Noor",
	);
	await maya.ask("conversation:join", { conversation, after: 0 });
	return { noor, maya, conversation, row };
}

const publicly = (window: Awaited<ReturnType<typeof arrives>>, id: string) =>
	window.ask("conversation:join", { conversation: id, after: 0 });

/** Kinds of the entries that a shopper reads. */
async function kinds(
	window: Awaited<ReturnType<typeof arrives>>,
	conversation: string,
) {
	const { entries } = await publicly(window, conversation);
	return entries.map(({ kind }) => kind).join();
}

const causes = async (id: string) =>
	(await bodies(relay, id, "joined")).map((body) =>
		body && "cause" in body ? body.cause : null,
	);

test("AT1 whoever was assigned is nobody to the shopper, and is named once they have joined", async () => {
	const { noor, maya, conversation, row } = await assigned();
	const before = await publicly(maya, conversation);
	expect(before.conversation).toMatchObject({
		state: { kind: "waiting" },
		agent: null,
	});
	expect(before.entries.map(({ kind }) => kind)).toEqual(["message"]);
	expect(JSON.stringify(before)).not.toContain("Noor");
	await opens(noor, row);
	const { entry } = await maya.hears("entry:added");
	expect(entry).toMatchObject({
		kind: "joined",
		prev: before.conversation.lastSeq,
		body: { agent: { name: "Noor" }, cause: "opened" },
	});
	expect(JSON.stringify(entry)).not.toContain(relay.people.noor.id);
	expect((await publicly(maya, conversation)).conversation).toMatchObject({
		state: { kind: "open", since: entry.at },
		agent: { name: "Noor" },
	});
});

test("AT2 opened twice, from two consoles at once, it is joined once", async () => {
	const { noor, maya, conversation, row } = await assigned();
	const other = await addAgent(relay, "noor");
	await Promise.all([opens(noor, row), opens(other, row), opens(noor, row)]);
	await opens(other, row);
	expect(await causes(conversation)).toEqual(["opened"]);
	expect(await kinds(maya, conversation)).toBe("message,joined");
});

test("AT2 only the holder opens it, and only the assignment that they saw", async () => {
	const { noor, conversation, row } = await assigned();
	const teo = await sitsAway(relay, "teo");
	const says = (who: ConsoleWire, epoch: number) =>
		who.refused("conversation:open", { conversation, epoch });
	expect(await says(teo, row.epoch)).toEqual({ code: "taken", by: "Noor" });
	expect(await says(noor, row.epoch - 1)).toEqual({ code: "conflict" });
	await noor.ask("conversation:close", { conversation });
	expect(await says(noor, row.epoch)).toEqual({ code: "closed" });
	expect(await causes(conversation)).toEqual([]);
});

test("AT2 the first word joins before it stands there, in the same commit", async () => {
	const { noor, maya, conversation } = await assigned();
	const text = "Two of them.";
	await noor.ask("message:send", { conversation, clientId: newId(), text });
	expect(await kinds(maya, conversation)).toBe("message,joined,message");
	expect(await causes(conversation)).toEqual(["wrote"]);
});

test("AT2 taken by hand or taken over it is joined in the same commit", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const noor = await sitsAway(relay, "noor");
	const teo = await sitsAway(relay, "teo");
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	await teo.ask("conversation:take-over", { conversation, epoch: 1 });
	expect(await kinds(maya, conversation)).toBe("message,joined,joined");
	expect(await causes(conversation)).toEqual(["took", "took"]);
	expect((await publicly(maya, conversation)).conversation.agent).toEqual({
		name: "Teo",
	});
});

test("AT2 typing of whoever holds it is a key in it", async () => {
	const { noor, maya, conversation } = await assigned();
	await noor.ask("typing:tell", { conversation, typing: true });
	// The first one may be lost beside the entry.
	await maya.fence();
	await noor.ask("typing:tell", { conversation, typing: true });
	expect(await maya.hears("typing:changed")).toMatchObject({ typing: true });
	expect(await causes(conversation)).toEqual(["opened"]);
});

test("AT2 nothing is seen by an agent who has not joined", async () => {
	const { noor, maya, conversation, row } = await assigned();
	await noor.ask("read:mark", { conversation, seq: 2 });
	expect((await publicly(maya, conversation)).conversation.readByAgent).toBe(0);
	await opens(noor, row);
	await noor.ask("read:mark", { conversation, seq: 2 });
	expect((await publicly(maya, conversation)).conversation.readByAgent).toBe(2);
});

test("AT3 given back before anybody joined, and given to another, says nothing to the shopper", async () => {
	const { noor, maya, conversation } = await assigned();
	const before = await publicly(maya, conversation);
	await addAgent(relay, "teo");
	await noor.ask("conversation:release", { conversation });
	await relay.passes(0);
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ agent_name: "Teo", epoch: 2 });
	expect(await publicly(maya, conversation)).toEqual({
		...before,
		now: expect.any(Number),
		conversation: {
			...before.conversation,
			place: expect.toSatisfy(() => true),
		},
	});
	expect(maya.facts("entry:added")).toEqual([]);
});

test("AT3 handed on by whoever had joined, the shopper reads that they are gone, and no other name yet", async () => {
	const { noor, maya, conversation, row } = await assigned();
	const teo = await addAgent(relay, "teo");
	await opens(noor, row);
	const to = { kind: "agent" as const, id: relay.people.teo.id };
	await noor.ask("conversation:transfer", { conversation, to, note: "Lamps" });
	expect(await kinds(maya, conversation)).toBe("message,joined,released");
	const waits = (await publicly(maya, conversation)).conversation;
	expect(waits).toMatchObject({ state: { kind: "waiting" }, agent: null });
	await opens(teo, { id: conversation, epoch: 2 });
	expect(await kinds(maya, conversation)).toBe(
		"message,joined,released,joined",
	);
});

test("AT1 a relay that is killed between assignment and opening has named nobody, and goes on", async () => {
	const { maya, conversation, row } = await assigned();
	await relay.restart();
	const tab = await arrives(relay, { token: maya.token });
	expect((await publicly(tab, conversation)).conversation.agent).toBeNull();
	const noor = await addAgent(relay, "noor");
	await opens(noor, row);
	expect(await causes(conversation)).toEqual(["opened"]);
	expect(await kinds(tab, conversation)).toBe("message,joined");
});

test("AT4 a window of protocol 3 hears the name under the kind that it knows, when it is true, without a gap", async () => {
	const { noor, maya, conversation, row } = await assigned();
	const old = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
	const welcome = await old.ask("hello", {
		protocol: PROTOCOL - 1,
		site: relay.shop.id,
		token: maya.token,
		identity: null,
	});
	expect(welcome).toMatchObject({
		protocol: PROTOCOL - 1,
		conversations: [{ state: { kind: "waiting" }, agent: null }],
	});
	const had = await old.ask("conversation:join", { conversation, after: 0 });
	expect(had.entries.map(({ kind }) => kind)).toEqual(["message"]);
	await opens(noor, row);
	const { entry } = await old.hears("entry:added");
	expect(entry).toMatchObject({
		kind: "assigned",
		prev: had.conversation.lastSeq,
		audience: "all",
		body: { agent: { name: "Noor" } },
	});
	expect((await maya.hears("entry:added")).entry).toMatchObject({
		kind: "joined",
		seq: entry.seq,
		prev: entry.prev,
	});
	await noor.ask("message:send", {
		conversation,
		clientId: newId(),
		text: "Two of them.",
	});
	const has = await old.ask("entries:read", { conversation, after: 0 });
	expect(has.entries.map(({ kind }) => kind)).toEqual([
		"message",
		"assigned",
		"message",
	]);
	expect(has.entries[1]).toEqual(entry);
	const gaps = has.entries.filter(
		({ prev }, at) => prev !== (has.entries[at - 1]?.seq ?? 0),
	);
	expect(gaps).toEqual([]);
	await old.fence();
	expect(old.facts("entry:added").map((fact) => fact.entry.kind)).toEqual([
		"assigned",
		"message",
	]);
});
