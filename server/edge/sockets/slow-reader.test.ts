import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { TEXT_CHARS } from "../../../protocol/limits.ts";
import { addNote } from "../../conversations/add-note.ts";
import { type Agent, agentOf } from "../../people/agent.ts";
import { greeted, type RawSocket } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { addAgent, together } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Four bytes a character: what a frozen machine leaves in the kernels' buffers is soon full. */
const LONG = "\u{1f514}".repeat(TEXT_CHARS);
const MOST_ENTRIES = 3_000;

/** A widget in a conversation with Noor, whose machine freezes. */
async function frozen(): Promise<{
	raw: RawSocket;
	noor: Agent;
	conversation: string;
}> {
	await addAgent(relay, "noor");
	const raw = await greeted(relay);
	const draft = { conversation: null, clientId: newId(), text: "Hello" };
	raw.text(`42/visitor,903["message:send",${JSON.stringify(draft)}]`);
	await raw.hears("43/visitor,903[");
	await relay.app.parts.routing.idle();
	const conversation = /"conversation":"([\w-]{22})"/.exec(raw.received())?.[1];
	const noor = await agentOf(relay.store, relay.people.noor.id);
	if (!conversation || !noor) throw new Error("they did not meet");
	const join = JSON.stringify({ conversation, after: 0 });
	raw.text(`42/visitor,904["conversation:join",${join}]`);
	await raw.hears("43/visitor,904[");
	raw.tcp.pause();
	return { raw, noor, conversation };
}

/** One message is told again and again until the frozen window is let go; returns how often that was. */
async function tellsOn(conversation: string): Promise<number> {
	const { publisher } = relay.app.parts;
	const channel = `conversation:${conversation}` as const;
	const row = await relay.store.conversation(conversation);
	const [entry] = await relay.store.entriesAfter(row as never, 0, "all", 1);
	const fact = { conversation, entry: { ...entry, body: { text: LONG } } };
	for (let told = 0; told < MOST_ENTRIES; told++) {
		if (!publisher.visitorThere(channel)) return told;
		publisher.visitors(channel, "entry:added", fact as never);
		await new Promise((next) => setImmediate(next));
	}
	return MOST_ENTRIES;
}

test("RD7 a window that does not read leaves the room, is told once, and joins again from its cursor", async () => {
	const { raw, noor, conversation } = await frozen();
	expect(await tellsOn(conversation)).toBeLessThan(MOST_ENTRIES);
	const draft = { conversation, clientId: newId(), text: "A note" };
	await addNote(relay.app.parts.log, noor, relay.shop.id, draft);

	raw.tcp.resume();
	await raw.hears("entries:behind");
	expect(raw.received().split("entries:behind")).toHaveLength(2);
	const join = JSON.stringify({ conversation, after: 0 });
	raw.text(`42/visitor,905["conversation:join",${join}]`);
	await raw.hears("43/visitor,905[");
	expect(
		relay.app.parts.publisher.visitorThere(`conversation:${conversation}`),
	).toBe(true);
	raw.close();
});

test("RD7 a burst of the relay's own sends nobody back: of a thousand facts in one pass each console hears each", async () => {
	const { conversation } = await together(relay);
	const consoles = await Promise.all(
		Array.from({ length: 20 }, () => addAgent(relay, "noor")),
	);
	for (const one of consoles)
		await one.ask("conversation:join", { conversation, after: 0 });
	const row = await relay.store.conversation(conversation);
	const [entry] = await relay.store.entriesAfter(row as never, 0, "staff", 1);
	const { publisher } = relay.app.parts;
	for (let told = 0; told < 500; told++) {
		publisher.staff(`conversation:${conversation}`, "entry:added", {
			conversation,
			entry: { ...entry, body: { text: "x".repeat(500) } },
		} as never);
		publisher.staff(`site:${relay.shop.id}`, "conversation:changed", {
			conversation: { ...row, preview: "x".repeat(500) },
		} as never);
	}
	for (const one of consoles) {
		await one.fence();
		expect(one.facts("inbox:behind")).toEqual([]);
		expect(one.facts("entries:behind")).toEqual([]);
		expect(one.facts("entry:added")).toHaveLength(500);
		expect(one.facts("conversation:changed").length).toBeGreaterThanOrEqual(
			500,
		);
	}
});
