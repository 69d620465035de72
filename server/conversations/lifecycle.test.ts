import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, arrives, sitsAway, together } from "../testing/wire.ts";

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
		language: null,
	});
});

test("CV1 it is live when somebody of the site is there, free or not, and message when not", async () => {
	const noor = await addAgent(relay, "noor");
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
		({ availability }) => availability.kind === "unattended",
	);
	const { conversation } = await maya.sends("Hello");
	expect((await relay.store.conversation(conversation))?.mode).toBe("message");
});

test("CV1 whoever writes into a closed one again is told anew whether somebody is there", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.ask("conversation:close", { conversation });
	await noor.ask("availability:set", { availability: "away" });
	await relay.app.parts.routing.idle();
	await maya.sends("One more thing", conversation);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "reopened",
	);
	expect(entry.body).toEqual({
		why: "visitor_wrote",
		agent: null,
		mode: "message",
	});
	expect((await relay.store.conversation(conversation))?.mode).toBe("message");
});

test("CV4 of fifty takes by two agents one agent wins, and the other learns who", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const agents = [await sitsAway(relay, "noor"), await sitsAway(relay, "teo")];
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
	// Begun, asked, assigned, joined.
	expect(row).toMatchObject({ epoch: 1, last_seq: 4 });
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

test("CV6 reopening an older one beside the current one is refused with conflict, also at once", async () => {
	const maya = await arrives(relay);
	const noor = await addAgent(relay, "noor");
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
	const teo = await addAgent(relay, "teo");
	await teo.ask("availability:set", { availability: "away" });
	const ines = await addAgent(relay, "ines");
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
