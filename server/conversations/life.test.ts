import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, sitsDown, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("CV1 it begins as waiting, and its first entry fixes mode, relation, proof and page", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.ask("message:send", {
		conversation: null,
		clientId: newId(),
		text: "Anybody?",
		page: { url: "http://me:pw@shop.test/lamp#top", title: "Lamp" },
	});
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "waiting", mode: "message" });
	const [started] = await relay.store.entriesAfter(
		{ site_id: relay.shop.id, id: conversation },
		0,
		"staff",
		1,
	);
	expect(JSON.parse(started?.body ?? "")).toEqual({
		mode: "message",
		relation: "visitor",
		proof: null,
		page: { url: "http://shop.test/lamp", title: "Lamp" },
	});
});

test("CV1 it is live when somebody of the site is there, free or not, and message when not", async () => {
	const noor = await sitsDown(relay, "noor");
	const shoppers = await Promise.all(
		Array.from({ length: 4 }, () => arrives(relay)),
	);
	for (const shopper of shoppers) {
		const { conversation } = await shopper.sends("Hello");
		const row = await relay.store.conversation(conversation);
		expect(row?.mode).toBe("live");
		await relay.app.parts.routing.idle();
	}
	const maya = await arrives(relay);
	noor.close();
	await maya.hears(
		"availability:changed",
		({ availability }) => availability.kind === "away",
	);
	const { conversation } = await maya.sends("Hello");
	expect((await relay.store.conversation(conversation))?.mode).toBe("message");
});

test("CV4 of fifty takes by two agents one agent wins, and the other learns who", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const agents = [await sitsDown(relay, "noor"), await sitsDown(relay, "teo")];
	const replies = await Promise.all(
		Array.from({ length: 50 }, (_, at) => {
			const take = { conversation, epoch: 0 };
			return agents[at % 2]?.say("conversation:take", take);
		}),
	);
	const row = await relay.store.conversation(conversation);
	const winner = row?.agent_name === "Noor" ? 0 : 1;
	for (const [at, reply] of replies.entries())
		expect(reply).toEqual(
			at % 2 === winner
				? { ok: true, data: {} }
				: { ok: false, refusal: { code: "taken", by: row?.agent_name } },
		);
	expect(row).toMatchObject({ epoch: 1, last_seq: 3 });
});

test("CV4 a take with an old picture is refused with conflict, of a closed one with closed", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("availability:set", { availability: "away" });
	await maya.ask("conversation:close", { conversation });
	const take = { conversation, epoch: 0 };
	expect(await noor.refused("conversation:take", take)).toEqual({
		code: "closed",
	});
	await maya.sends("One more thing", conversation);
	expect(await noor.refused("conversation:take", take)).toEqual({
		code: "conflict",
	});
	await noor.ask("conversation:take", { conversation, epoch: 1 });
});

test("CV5 closing is undone within 10 s by who did it, and the shopper is not asked", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS - 1);
	await noor.ask("conversation:reopen", { conversation, undo: true });
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "reopened",
	);
	expect(entry.body).toEqual({
		why: "undo",
		agent: { name: "Noor" },
		mode: "live",
	});
	relay.clock.pass(3 * CLOSE_UNDO_MS);
	await maya.fence();
	expect(
		maya.facts("entry:added").map((fact) => fact.entry.kind),
	).not.toContain("asked");
	await answers("And one more.");
});

test("CV5 a colleague undoes nothing, nor does an agent what the shopper ended", async () => {
	const { noor, maya, conversation } = await together(relay);
	const teo = await sitsDown(relay, "teo");
	const undo = { conversation, undo: true };
	await noor.ask("conversation:close", { conversation });
	expect(await teo.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
	await noor.ask("conversation:reopen", undo);
	await maya.ask("conversation:close", { conversation });
	expect(await noor.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
});

test("CV5 an undo of a waiting conversation is its closer's, too, and puts it back to waiting", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const noor = await sitsDown(relay, "noor");
	const teo = await sitsDown(relay, "teo");
	await noor.ask("conversation:close", { conversation });
	const undo = { conversation, undo: true };
	expect(await teo.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
	await noor.ask("conversation:reopen", undo);
	expect(await relay.store.conversation(conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
});

test("CV5 later it is too late to undo, but it can be taken up again", async () => {
	const { noor, conversation } = await together(relay);
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(60_000);
	expect(
		await noor.refused("conversation:reopen", { conversation, undo: true }),
	).toEqual({ code: "too_late" });
	const teo = await sitsDown(relay, "teo");
	await teo.ask("conversation:reopen", { conversation, undo: false });
	expect(await relay.store.conversation(conversation)).toMatchObject({
		state: "open",
		agent_name: "Teo",
	});
});

test("CV5 only the holder closes an open conversation; closing twice is once", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await sitsDown(relay, "teo");
	const taken = { code: "taken", by: "Noor" };
	expect(await teo.refused("conversation:close", { conversation })).toEqual(
		taken,
	);
	await noor.ask("conversation:close", { conversation });
	const closed = await relay.store.conversation(conversation);
	await teo.ask("conversation:close", { conversation });
	expect(await relay.store.conversation(conversation)).toEqual(closed);
});

test("CV5 a message that races with the closing is kept: before it, or as the one that reopens", async () => {
	for (let time = 0; time < 15; time++) {
		const { noor, maya, conversation } = await together(relay);
		const [sent] = await Promise.all([
			maya.sends("Wait!", conversation),
			noor.ask("conversation:close", { conversation }),
		]);
		expect(sent.conversation).toBe(conversation);
		const { entries } = await noor.ask("entries:read", {
			conversation,
			after: 0,
		});
		const kinds = entries
			.slice(3)
			.map(({ kind }) => kind)
			.join();
		expect(
			["message,closed", "closed,reopened,message"].some((so) =>
				kinds.startsWith(so),
			),
		).toBe(true);
		noor.close();
		maya.close();
		await relay.app.parts.routing.idle();
	}
});

test("CV6 reopening an older one beside the current one is refused with conflict, also at once", async () => {
	const maya = await arrives(relay);
	const noor = await sitsDown(relay, "noor");
	const made: string[] = [];
	for (const text of ["a", "b", "c"]) {
		const { conversation } = await maya.sends(text);
		await maya.ask("conversation:close", { conversation });
		relay.clock.pass(1_000);
		made.push(conversation);
	}
	const replies = await Promise.all(
		made.map((conversation) =>
			noor.say("conversation:reopen", { conversation, undo: false }),
		),
	);
	expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
	for (const reply of replies)
		if (!reply.ok) expect(reply.refusal).toEqual({ code: "conflict" });
	// It was a refusal of one change, no failure of the group.
	expect(relay.logged.join()).not.toContain("failed");
});

test("CV7 the shopper ends the conversation, and writing opens it again", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.ask("conversation:close", { conversation });
	const { entry } = await noor.hears(
		"entry:added",
		(fact) => fact.entry.kind === "closed",
	);
	expect(entry).toMatchObject({ body: { by: "visitor" } });
	await maya.sends("One more thing", conversation);
	await noor.hears(
		"entry:added",
		(fact) => fact.entry.kind === "assigned" && fact.entry.seq > entry.seq,
	);
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "open", agent_name: "Noor" });
});

test("CV8 every change is told to all staff of the site as the row is now, and to nobody else", async () => {
	const teo = await sitsDown(relay, "teo");
	await teo.ask("availability:set", { availability: "away" });
	const ines = await sitsDown(relay, "ines");
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await maya.ask("conversation:close", { conversation });
	await teo.fence();
	const { conversations } = await noor.ask("inbox:read", {});
	expect(teo.facts("conversation:changed").at(-1)?.conversation).toEqual(
		conversations[0],
	);
	expect(conversations[0]).toMatchObject({
		state: { kind: "closed" },
		preview: { by: "agent", text: "Yes." },
	});
	await ines.fence();
	expect(ines.facts("conversation:changed")).toEqual([]);
	expect(JSON.stringify(maya.facts("entry:added"))).not.toContain("preview");
});
