import { afterEach, beforeEach, expect, test } from "vitest";
import {
	ANSWER_MS,
	ASK_AGAIN_MS,
	CLOSE_UNDO_MS,
	QUIET_MS,
} from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import { addAgent, arrives, opens, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const now = () => relay.clock.now();
const clockOf = async (conversation: string) => {
	const { unanswered_since, answer_due_at } = await kept(relay, conversation);
	return { since: unanswered_since, due: answer_due_at };
};

test("AT8 from the shopper's last word the clock runs, and since the first one nobody has answered", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	const since = now();
	expect(await clockOf(conversation)).toEqual({
		since,
		due: since + ANSWER_MS,
	});
	await relay.passes(30_000);
	await maya.sends("Hello?", conversation);
	expect(await clockOf(conversation)).toEqual({
		since,
		due: now() + ANSWER_MS,
	});
	const row = await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.answerDueAt === now() + ANSWER_MS,
	);
	expect(row.conversation.unansweredSince).toBe(since);
	await answers("Yes.");
	expect(await clockOf(conversation)).toEqual({ since: null, due: null });
});

test("AT8 once it is opened no clock moves it: an agent may look something up for an hour", async () => {
	const { conversation } = await together(relay);
	await addAgent(relay, "teo");
	await relay.passes(3_600_000);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		rings: 0,
		state: "open",
	});
});

test("AT8 who types moves the clock on, of either side, in one commit a minute", async () => {
	const { maya, noor, conversation } = await together(relay);
	const asked = now();
	const types = (who: typeof maya | typeof noor) =>
		who.say("typing:tell", { conversation, typing: true });
	await types(noor);
	expect((await clockOf(conversation)).due).toBe(asked + ANSWER_MS);
	await relay.passes(60_000);
	await types(noor);
	expect((await clockOf(conversation)).due).toBe(now() + ANSWER_MS);
	await relay.passes(59_999);
	await types(maya);
	expect((await clockOf(conversation)).due).toBe(now() - 59_999 + ANSWER_MS);
	await relay.passes(1);
	await types(maya);
	expect(await clockOf(conversation)).toEqual({
		since: asked,
		due: now() + ANSWER_MS,
	});
});

test("AT8 an owner sets another time, and the next word has it", async () => {
	const { maya, conversation } = await together(relay);
	await relay.store.setSite(relay.shop.id, { answer_within: 60_000 });
	relay.app.parts.routing.refresh([relay.shop.id]);
	await relay.app.parts.routing.idle();
	await maya.sends("Hello?", conversation);
	expect((await clockOf(conversation)).due).toBe(now() + 60_000);
});

test("AT8 a message has no clock, and is unanswered all the same", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	expect(await clockOf(conversation)).toEqual({ since: now(), due: null });
});

test("AT9 nothing to answer stops the clock, and the conversation turns quiet in its time", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("Yes.");
	await maya.sends("Thanks", conversation);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	expect(await clockOf(conversation)).toEqual({ since: null, due: null });
	expect(await bodies(relay, conversation, "nothing_to_answer")).toEqual([{}]);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	expect(await bodies(relay, conversation, "nothing_to_answer")).toHaveLength(
		1,
	);
	// Her thanks came in the moment of the answer, and counts as a millisecond after it.
	await relay.passes(QUIET_MS + 1);
	expect(await kept(relay, conversation)).toMatchObject({ quiet_since: now() });
});

test("AT9 a thanks that reopened it closes again, without a new ask", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await relay.passes(CLOSE_UNDO_MS);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
	// Late enough for another ask.
	await relay.passes(ASK_AGAIN_MS);
	await noor.ask("input:tell", {});
	await maya.sends("Thanks", conversation);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ state: "open" });
	await noor.ask("conversation:nothing-to-answer", { conversation });
	await relay.passes(CLOSE_UNDO_MS);
	await relay.app.parts.scheduler.idle();
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		never_answered: 0,
		ask_at: null,
	});
	expect(await bodies(relay, conversation, "asked")).toHaveLength(1);
});

test("AT9 only who holds it says that there is nothing to answer", async () => {
	const { conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	expect(
		await teo.refused("conversation:nothing-to-answer", { conversation }),
	).toMatchObject({ code: "taken" });
});

test("AT10 a live conversation that ends without a human word was never answered, and counts as abandoned", async () => {
	const { maya, noor, conversation } = await together(relay);
	await relay.passes(4 * 60_000);
	await maya.ask("conversation:close", { conversation });
	const row = await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.neverAnswered === true,
	);
	expect(row.conversation.state.kind).toBe("closed");
	await relay.app.parts.waits.idle();
	const events = await relay.store.queueEvents(relay.shop.id, 0);
	expect(events.map(({ kind, waited }) => [kind, waited])).toEqual([
		["started", 0],
		["unanswered", 4 * 60_000],
	]);
});

test("AT10 it counts after a restart as well", async () => {
	const { conversation, maya } = await together(relay);
	await relay.restart();
	await relay.passes(60_000);
	const again = await arrives(relay, { token: maya.token });
	await again.ask("conversation:close", { conversation });
	await relay.app.parts.waits.idle();
	const events = await relay.store.queueEvents(relay.shop.id, 0);
	expect(events.map(({ kind }) => kind)).toContain("abandoned");
});

test("AT10 one human word is an answer, also when more was asked after it", async () => {
	const { maya, conversation, answers } = await together(relay);
	await answers("Let me see.");
	await maya.sends("And the red one?", conversation);
	await maya.ask("conversation:close", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({ never_answered: 0 });
});

test("AT10 who leaves the live line was never answered until somebody writes after all", async () => {
	await relay.store.keepMembership({
		...(await relay.store.memberships(relay.people.noor.id))[0]!,
		slots: 0,
	});
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	await relay.passes(0);
	await maya.ask("wait:leave", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({
		mode: "message",
		never_answered: 1,
	});
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	await noor.ask("message:send", {
		conversation,
		clientId: "AAAAAAAAAAAAAAAAAAAAAA",
		text: "Yes.",
	});
	expect(await kept(relay, conversation)).toMatchObject({ never_answered: 0 });
});

test("AT10 in which nothing was to be answered is marked no more, and stays so when it closes", async () => {
	await works(relay, relay.people.noor.id, { slots: 0 });
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Found it, thanks");
	await relay.passes(0);
	await maya.ask("wait:leave", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({ never_answered: 1 });
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	await noor.ask("conversation:nothing-to-answer", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({ never_answered: 0 });
	await noor.ask("conversation:close", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({
		mode: "message",
		never_answered: 0,
	});
});

test("RO4 AT8 a message whose shopper writes into it again is live, once its agent has opened it", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	const omar = await arrives(relay);
	const other = (await omar.sends("Hello?")).conversation;
	maya.close();
	omar.close();
	const noor = await addAgent(relay, "noor");
	await relay.passes(0);
	const { epoch } = await kept(relay, conversation);
	await opens(noor, { id: conversation, epoch });
	for (const id of [conversation, other])
		expect(await kept(relay, id)).toMatchObject({
			mode: "message",
			agent_name: "Noor",
		});
	const since = (await kept(relay, conversation)).unanswered_since;
	await relay.passes(1_000);
	for (const [{ token }, id] of [
		[maya, conversation],
		[omar, other],
	] as const) {
		const back = await arrives(relay, { token });
		await back.sends("I am back.", id);
	}
	expect(await kept(relay, conversation)).toMatchObject({
		mode: "live",
		epoch,
		answer_by: null,
	});
	expect(await clockOf(conversation)).toEqual({
		since,
		due: now() + ANSWER_MS,
	});
	expect(await bodies(relay, conversation, "mode_changed")).toEqual([
		{ mode: "live", why: "returned" },
	]);
	// Nobody has opened this one: it would be moved on at once for a ring that never was.
	expect(await kept(relay, other)).toMatchObject({ mode: "message", rings: 0 });
});

test("AT10 a word that reopens it begins anew", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await maya.sends("One more thing", conversation);
	await relay.passes(0);
	const { epoch } = await kept(relay, conversation);
	await opens(noor, { id: conversation, epoch });
	await maya.ask("conversation:close", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({ never_answered: 1 });
});

test("AT11 who goes away or on a break says what becomes of the unanswered", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	const other = await arrives(relay);
	const second = await other.sends("Where is my parcel?");
	await relay.passes(0);
	await answers("Yes.");
	await noor.ask("availability:set", {
		availability: "away",
		unanswered: { kind: "queue" },
	});
	expect(await kept(relay, second.conversation)).toMatchObject({
		state: "waiting",
		previous_agent_id: relay.people.noor.id,
	});
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await noor.ask("availability:set", { availability: "here" });
	await relay.passes(0);
	await maya.sends("And the red one?", conversation);
	const teo = await addAgent(relay, "teo");
	await noor.ask("availability:set", {
		availability: "break",
		until: now() + 60_000,
		unanswered: {
			kind: "transfer",
			to: { kind: "agent", id: relay.people.teo.id },
		},
	});
	await teo.hears(
		"conversation:changed",
		(fact) =>
			fact.conversation.id === conversation &&
			fact.conversation.agent?.name === "Teo",
	);
});

test("AT11 what cannot be handed over leaves the agent here; who is here asks nothing", async () => {
	const { noor } = await together(relay);
	const wish = {
		unanswered: {
			kind: "transfer",
			to: { kind: "agent", id: relay.people.teo.id },
		},
	};
	expect(
		await noor.refused("availability:set", { availability: "away", ...wish }),
	).toMatchObject({ code: "not_free" });
	const [membership] = await relay.store.memberships(relay.people.noor.id);
	expect(membership?.availability).toBe("here");
	expect(
		await noor.refused("availability:set", { availability: "here", ...wish }),
	).toEqual({ code: "malformed", field: "unanswered" });
});

test("AT12 taking from a colleague who types asks, and takes all the same", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const { epoch } = await kept(relay, conversation);
	const over = { conversation, epoch };
	await noor.ask("typing:tell", { conversation, typing: true });
	expect(
		await teo.refused("conversation:take-over", { ...over, anyway: false }),
	).toEqual({ code: "typing", by: "Noor" });
	await teo.ask("conversation:take-over", { ...over, anyway: true });
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});

test("AT12 who has stopped, or typed a while ago, is not asked about", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const { epoch } = await kept(relay, conversation);
	await noor.ask("typing:tell", { conversation, typing: true });
	await relay.passes(10_000);
	await teo.ask("conversation:take-over", {
		conversation,
		epoch,
		anyway: false,
	});
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});
