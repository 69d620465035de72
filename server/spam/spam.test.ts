import { afterEach, beforeEach, expect, test } from "vitest";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { addAgent, together } from "../testing/wire.ts";

/** Later than any undo. */
const LONG_AFTER_MS = 6 * CLOSE_UNDO_MS;

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("SO8 what is marked closes, is asked nothing, and stands in a list of its own", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Hello.");
	await noor.ask("conversation:spam", { conversation, spam: true });
	await noor.hears(
		"conversation:changed",
		({ conversation: row }) => row.spam === true,
	);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		spam: 1,
		ask_at: null,
	});
	await relay.passes(2 * CLOSE_UNDO_MS);
	expect(await bodies(relay, conversation, "asked")).toEqual([]);
	const site = relay.shop.id;
	const listed = await noor.ask("spam:read", { site, before: null });
	expect(listed.conversations.map(({ id }) => id)).toEqual([conversation]);
	expect(listed.more).toBe(false);
	const inbox = await noor.ask("inbox:read", { cursor: null });
	expect(inbox.conversations).toEqual([]);
	await maya.fence();
	expect(JSON.stringify(maya.facts("entry:added"))).not.toMatch(/spam/);
});

test("SO9 a word into it is kept, rings nobody, and waits once it is no spam after all", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("conversation:spam", { conversation, spam: true });
	await relay.passes(1);
	const sent = await maya.sends("Cheap watches", conversation);
	expect(sent.conversation).toBe(conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
	});
	expect(await bodies(relay, conversation, "reopened")).toEqual([]);
	await noor.ask("conversation:spam", { conversation, spam: false });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "open",
		agent_name: "Noor",
		spam: 0,
	});
	expect(await bodies(relay, conversation, "spam_marked")).toEqual([
		{ spam: true },
		{ spam: false },
	]);
});

test("SO8 a mark that is taken back at once leaves the conversation as it was", async () => {
	const { noor, conversation } = await together(relay);
	await noor.ask("conversation:spam", { conversation, spam: true });
	await noor.ask("conversation:spam", { conversation, spam: true });
	await noor.ask("conversation:spam", { conversation, spam: false });
	expect(await kept(relay, conversation)).toMatchObject({
		state: "open",
		agent_name: "Noor",
		spam: 0,
	});
});

test("SO9 what the mark has closed is later as it was: unanswered it waits, answered it is with who held it", async () => {
	const { noor, conversation, answers } = await together(relay);
	const marks = (spam: boolean) =>
		noor.ask("conversation:spam", { conversation, spam });
	await marks(true);
	await relay.passes(LONG_AFTER_MS);
	await noor.ask("availability:set", { availability: "finishing" });
	await marks(false);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		mode: "message",
		spam: 0,
		unanswered_since: expect.any(Number),
	});
	const { epoch } = await kept(relay, conversation);
	await noor.ask("conversation:take", { conversation, epoch });
	await answers("Yes, it is.");
	await marks(true);
	await relay.passes(LONG_AFTER_MS);
	await marks(false);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "open",
		agent_name: "Noor",
		spam: 0,
		quiet_since: relay.clock.now(),
	});
});

test("SO9 one that had ended before its mark stays closed, as one whose holder has left does", async () => {
	const { noor, conversation, answers } = await together(relay);
	await answers("Yes, it is.");
	const marks = (spam: boolean) =>
		noor.ask("conversation:spam", { conversation, spam });
	await noor.ask("conversation:close", { conversation });
	await marks(true);
	await marks(false);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		spam: 0,
	});
	await noor.ask("conversation:reopen", { conversation, undo: false });
	await marks(true);
	await relay.passes(LONG_AFTER_MS);
	const teo = await addAgent(relay, "teo");
	await relay.store.dropMembership(relay.shop.id, relay.people.noor.id);
	await teo.ask("conversation:spam", { conversation, spam: false });
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		spam: 0,
	});
});
