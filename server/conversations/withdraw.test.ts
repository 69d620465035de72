import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { WITHDRAW_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("WD1 a withdrawn message loses its text in the row, the windows and the inbox, and keeps its number", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { seq } = await maya.sends("my card is 4111", conversation);
	await maya.ask("message:withdraw", { conversation, seq });
	const { entry } = await noor.hears(
		"entry:added",
		(fact) => fact.entry.kind === "withdrawn",
	);
	expect(entry).toMatchObject({ body: { seq }, prev: seq });
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const [kept] = await relay.store.entriesAfter(row, seq - 1, "staff", 1);
	expect(kept).toMatchObject({ seq, body: null });
	const { conversations } = await noor.ask("inbox:read", {});
	expect(conversations[0]?.preview).toBeNull();
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(JSON.stringify(entries)).not.toContain("4111");
	expect(entries.at(-1)).toMatchObject({ kind: "withdrawn", body: { seq } });
});

test("WD1 it can be withdrawn for five minutes, then it is too late", async () => {
	const { maya, noor, conversation, answers } = await together(relay);
	const { seq } = await maya.sends("oops", conversation);
	const { seq: answer } = await answers("oops, too");
	relay.clock.pass(WITHDRAW_MS);
	await maya.ask("message:withdraw", { conversation, seq });
	relay.clock.pass(1);
	expect(
		await noor.refused("message:withdraw", { conversation, seq: answer }),
	).toEqual({ code: "too_late" });
});

test("WD2 withdrawing twice, or ten times at once, is withdrawing once", async () => {
	const { maya, conversation } = await together(relay);
	const { seq } = await maya.sends("oops", conversation);
	await Promise.all(
		Array.from({ length: 10 }, () =>
			maya.ask("message:withdraw", { conversation, seq }),
		),
	);
	relay.clock.pass(WITHDRAW_MS + 1);
	await maya.ask("message:withdraw", { conversation, seq });
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.filter(({ kind }) => kind === "withdrawn")).toHaveLength(1);
});

test("WD2 somebody else's message, and an entry without a text, are forbidden", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const { seq } = await answers("Yes.");
	const of = (number: number) => ({ conversation, seq: number });
	expect(await maya.refused("message:withdraw", of(seq))).toEqual({
		code: "forbidden",
	});
	expect(await noor.refused("message:withdraw", of(2))).toEqual({
		code: "forbidden",
	});
	expect(await noor.refused("message:withdraw", of(1))).toEqual({
		code: "forbidden",
	});
	const teo = await addAgent(relay, "teo");
	expect(await teo.refused("message:withdraw", of(seq))).toEqual({
		code: "forbidden",
	});
});

test("WD2 a note is withdrawn by its author, and a shopper hears nothing of either", async () => {
	const { noor, maya, conversation } = await together(relay);
	const note = { conversation, clientId: newId(), text: "difficult" };
	const { seq } = await noor.ask("note:add", note);
	// The same answer as for a number that is not there.
	for (const number of [1, seq, 999, 0])
		expect(
			await maya.refused("message:withdraw", { conversation, seq: number }),
		).toEqual({ code: "not_found" });
	const told = maya.facts("entry:added").length;
	await noor.ask("message:withdraw", { conversation, seq });
	await maya.fence();
	expect(maya.facts("entry:added")).toHaveLength(told);
});

test("WD1 a withdrawn message that is sent again stays withdrawn", async () => {
	const maya = await arrives(relay);
	const clientId = newId();
	const { conversation, seq } = await maya.sends("oops", null, clientId);
	await maya.ask("message:withdraw", { conversation, seq });
	expect(await maya.sends("oops", conversation, clientId)).toMatchObject({
		seq,
		duplicate: true,
	});
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(JSON.stringify(entries)).not.toContain("oops");
});
