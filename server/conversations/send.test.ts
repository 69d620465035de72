import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { REOPEN_MS, TEXT_CHARS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("MS3 a shopper asks, an agent answers, and each was told before the sender gets the reply", async () => {
	const { noor, maya, answers } = await together(relay);
	await answers("Yes, two.");
	// The reply was the fence: the sender's own fact has arrived before it.
	expect(noor.facts("entry:added").at(-1)?.entry).toMatchObject({
		author: { kind: "agent", name: "Noor" },
		body: { text: "Yes, two." },
	});
	await maya.fence();
	expect(maya.facts("entry:added").at(-1)?.entry).toMatchObject({
		author: { kind: "agent", name: "Noor" },
		body: { text: "Yes, two." },
	});
});

test("MS1 a message sent again is kept once, told again, and answered with its first reply", async () => {
	const { noor, maya, conversation } = await together(relay);
	const clientId = newId();
	const first = await maya.sends("Hello?", conversation, clientId);
	const again = await maya.sends("Hello?", conversation, clientId);
	expect(again).toEqual({ ...first, duplicate: true });
	await noor.fence();
	const told = noor
		.facts("entry:added")
		.filter(({ entry }) => entry.clientId === clientId);
	expect(told.map(({ entry }) => entry.seq)).toEqual([first.seq, first.seq]);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.filter((entry) => entry.clientId === clientId)).toHaveLength(
		1,
	);
});

test("MS1 a first message sent again after a reload finds the conversation that it began", async () => {
	const maya = await arrives(relay);
	const clientId = newId();
	const first = await maya.sends("Hello?", null, clientId);
	maya.close();
	await relay.restart();
	const again = await arrives(relay, { token: maya.token });
	expect(await again.sends("Hello?", null, clientId)).toEqual({
		...first,
		duplicate: true,
	});
});

test("MS1 twenty copies at once, from two windows, are one message", async () => {
	const maya = await arrives(relay);
	const tab = await arrives(relay, { token: maya.token });
	const clientId = newId();
	const sent = await Promise.all(
		[maya, tab].flatMap((window) =>
			Array.from({ length: 9 }, () => window.sends("Hi", null, clientId)),
		),
	);
	expect(new Set(sent.map(({ seq }) => seq)).size).toBe(1);
	expect(sent.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
});

test("MS2 the same client id with another text is refused with conflict", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const clientId = newId();
	await maya.sends("blue", conversation, clientId);
	const draft = { conversation, clientId, text: "red" };
	expect(await maya.refused("message:send", draft)).toEqual({
		code: "conflict",
	});
	await answers("yes", clientId);
	expect(await noor.refused("message:send", draft)).toEqual({
		code: "conflict",
	});
});

test("MS4 entries are numbered without a gap, whoever writes, and a clock that steps back steps nothing back", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await Promise.all([
		...["a", "b", "c"].map((text) => maya.sends(text, conversation)),
		...["d", "e", "f"].map((text) => answers(text)),
	]);
	relay.clock.pass(-3_600_000);
	await answers("g");
	const { entries } = await noor.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
	const times = entries.map(({ at }) => at);
	expect(times).toEqual([...times].sort((a, b) => a - b));
	const own = entries.flatMap(({ kind, author, body }) =>
		kind === "message" && author.kind === "visitor" ? [body?.text] : [],
	);
	expect(own.slice(1)).toEqual(["a", "b", "c"]);
});

test("MS5 two first messages at once, from two windows, begin one conversation", async () => {
	for (let time = 0; time < 10; time++) {
		const maya = await arrives(relay);
		const tab = await arrives(relay, { token: maya.token });
		const [one, other] = await Promise.all([maya.sends("1"), tab.sends("2")]);
		expect(one.conversation).toBe(other.conversation);
		expect([one.seq, other.seq].sort()).toEqual([2, 3]);
		const started = await tab.hears("conversation:started");
		expect(started.conversation.id).toBe(one.conversation);
	}
});

test("MS6 a message into a closed conversation reopens it for seven days, then begins a new one", async () => {
	const { maya, conversation } = await together(relay);
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(REOPEN_MS);
	expect(await maya.sends("And now?", conversation)).toMatchObject({
		conversation,
	});
	await maya.hears("entry:added", ({ entry }) => entry.kind === "reopened");
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(REOPEN_MS + 1);
	const late = await maya.sends("Still there?", conversation);
	expect(late).toMatchObject({ seq: 2, duplicate: false });
	expect(late.conversation).not.toBe(conversation);
});

test("MS6 a message into a closed conversation beside a current one goes into the current one", async () => {
	const maya = await arrives(relay);
	const { conversation: old } = await maya.sends("1");
	await maya.ask("conversation:close", { conversation: old });
	const { conversation: current } = await maya.sends("2");
	expect(current).not.toBe(old);
	expect(await maya.sends("from a stale tab", old)).toMatchObject({
		conversation: current,
		seq: 3,
	});
});

test("MS8 a text that is too long, or blank, is refused and kept nowhere", async () => {
	const { noor, maya, conversation } = await together(relay);
	const before = await relay.store.conversation(conversation);
	const draft = {
		conversation,
		clientId: newId(),
		text: "x".repeat(TEXT_CHARS + 1),
	};
	for (const sender of [noor, maya]) {
		expect(await sender.refused("message:send", draft)).toEqual({
			code: "too_long",
			field: "text",
			most: TEXT_CHARS,
		});
		expect(
			await sender.refused("message:send", { ...draft, text: " \u0000\n" }),
		).toMatchObject({ code: "malformed" });
	}
	expect(await relay.store.conversation(conversation)).toEqual(before);
});

test("MS9 only the holder answers: waiting is forbidden, a colleague's taken, a closed one closed", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const noor = await sitsAway(relay, "noor");
	const teo = await sitsAway(relay, "teo");
	const draft = { conversation, clientId: newId(), text: "x" };
	expect(await noor.refused("message:send", draft)).toEqual({
		code: "forbidden",
	});
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	expect(await teo.refused("message:send", draft)).toEqual({
		code: "taken",
		by: "Noor",
	});
	await noor.ask("conversation:close", { conversation });
	expect(await noor.refused("message:send", draft)).toEqual({ code: "closed" });
});

test("MS9 notes are added by all staff of the site, at any time", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const noor = await sitsAway(relay, "noor");
	const teo = await sitsAway(relay, "teo");
	const note = (text: string) => ({ conversation, clientId: newId(), text });
	expect(await teo.ask("note:add", note("waiting"))).toMatchObject({ seq: 3 });
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	expect(await teo.ask("note:add", note("open"))).toMatchObject({ seq: 6 });
	await noor.ask("conversation:close", { conversation });
	expect(await teo.ask("note:add", note("closed"))).toMatchObject({ seq: 8 });
	const draft = note("x");
	await teo.ask("note:add", draft);
	expect(await teo.ask("note:add", draft)).toMatchObject({ duplicate: true });
});
