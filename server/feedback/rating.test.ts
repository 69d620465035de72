import { afterEach, beforeEach, expect, test } from "vitest";
import { ASK_AGAIN_MS, CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { asked, heardAsk } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("RT2 the answer is whole at each step and may be changed until a comment was given", async () => {
	const { maya, noor, conversation, gives } = await asked(relay);
	expect(await gives(2)).toMatchObject({ ok: true });
	expect(await gives(4)).toMatchObject({ ok: true });
	expect(await gives(5, "Thanks, Noor!")).toMatchObject({ ok: true });
	// The same again is no change, so it is no refusal either.
	expect(await gives(5, "Thanks, Noor!")).toMatchObject({ ok: true });
	expect(await gives(1)).toMatchObject({ refusal: { code: "too_late" } });
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ score: 5, comment: "Thanks, Noor!" }]);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.filter(({ kind }) => kind === "rated")).toHaveLength(3);
});

test("RT2 of many answers at once the comment is never lost, and the same one counts once", async () => {
	for (let time = 0; time < 5; time++) {
		const { noor, maya, conversation, gives } = await asked(relay);
		await Promise.all([
			gives(3),
			gives(5, "Thanks"),
			gives(1),
			gives(5, "Thanks"),
			gives(2),
		]);
		const { ratings } = await noor.ask("ratings:read", { before: null });
		expect(
			ratings.find((line) => line.conversation === conversation),
		).toMatchObject({ score: 5, comment: "Thanks" });
		const { entries } = await maya.ask("entries:read", {
			conversation,
			after: 0,
		});
		const commented = entries.filter(
			({ kind, body }) =>
				kind === "rated" && body && "comment" in body && body.comment,
		);
		expect(commented).toHaveLength(1);
		noor.close();
		maya.close();
	}
});

test("RT2 after 72 hours it is too late; without an ask it is forbidden", async () => {
	const { maya, conversation, asked: ask, gives } = await asked(relay);
	relay.clock.pass(RATING_VALID_MS);
	expect(await gives(5)).toMatchObject({ ok: true });
	relay.clock.pass(1);
	expect(await gives(4)).toMatchObject({ refusal: { code: "too_late" } });
	const rating = { conversation, score: 5, solved: null, comment: null };
	for (const number of [0, ask - 1, ask + 1])
		expect(
			await maya.refused("rating:give", { ...rating, asked: number }),
		).toEqual({ code: "forbidden" });
});

test("RT3 who wrote is credited, as it was when the shopper was asked", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await noor.ask("conversation:reopen", { conversation, undo: true });
	await noor.ask("availability:set", { availability: "away" });
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(0);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "asked",
	);
	const teo = await addAgent(relay, "teo");
	await teo.ask("conversation:reopen", { conversation, undo: false });
	await teo.ask("message:send", {
		conversation,
		clientId: "a".repeat(22),
		text: "I, too",
	});
	await maya.ask("rating:give", {
		conversation,
		asked: entry.seq,
		score: 4,
		solved: "yes",
		comment: null,
	});
	const { ratings } = await teo.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ agents: ["Noor"], relation: "visitor" }]);
});

test("RT3 two of one name are two people, and somebody who was renamed is one", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const isCalled = async (who: "noor" | "teo", name: string) => {
		const person = await relay.store.person(relay.people[who].id);
		if (!person) throw new Error(`${who} is not there`);
		await relay.store.keepPerson({ ...person, name });
	};
	await answers("Yes.");
	await isCalled("teo", "Noor");
	const teo = await addAgent(relay, "teo");
	const { conversations } = await teo.ask("inbox:read", {});
	const epoch = conversations.find(({ id }) => id === conversation)?.epoch ?? 0;
	await teo.ask("conversation:take-over", { conversation, epoch });
	for (const [at, name] of ["Noor", "Teodor"].entries()) {
		await isCalled("teo", name);
		await teo.ask("message:send", {
			conversation,
			clientId: `${at}`.repeat(22),
			text: "I, too",
		});
	}
	await teo.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS);
	const { seq } = await heardAsk(relay, maya);
	const given = { conversation, asked: seq, solved: null, comment: null };
	await maya.ask("rating:give", { ...given, score: 4 });
	await isCalled("noor", "Noor A.");
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings.map(({ credited }) => credited)).toEqual([
		[
			{ id: relay.people.noor.id, name: "Noor A." },
			{ id: relay.people.teo.id, name: "Teodor" },
		],
	]);
	expect(noor.facts("rating:given").at(-1)?.rating.credited).toHaveLength(2);
});

test("RT3 each ask credits who wrote since the one before", async () => {
	const scene = await asked(relay);
	const { noor, maya, conversation, gives } = scene;
	await gives(5);
	const teo = await addAgent(relay, "teo");
	for (let passed = 0; passed < ASK_AGAIN_MS; passed += ASK_AGAIN_MS / 3) {
		relay.clock.pass(ASK_AGAIN_MS / 3);
		await noor.ask("inbox:read", {});
		await teo.ask("inbox:read", {});
	}
	await maya.sends("One more thing", conversation);
	await relay.app.parts.routing.idle();
	const { conversations } = await teo.ask("inbox:read", {});
	const epoch = conversations.find(({ id }) => id === conversation)?.epoch ?? 0;
	await teo.ask("conversation:take-over", { conversation, epoch });
	await teo.ask("message:send", {
		conversation,
		clientId: "b".repeat(22),
		text: "Sure",
	});
	await teo.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS);
	const { seq } = await heardAsk(relay, maya, scene.asked);
	const given = { conversation, asked: seq, solved: null, comment: null };
	await maya.ask("rating:give", { ...given, score: 2 });
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(
		ratings.map(({ score, credited }) => [score, credited.map(({ id }) => id)]),
	).toEqual([
		[2, [relay.people.teo.id]],
		[5, [relay.people.noor.id]],
	]);
});

test("RT4 a rating is an entry, a line in the list, and told to the staff of the site at once", async () => {
	const ines = await addAgent(relay, "ines");
	const { noor, maya, conversation, asked: ask, gives } = await asked(relay);
	await gives(4);
	await noor.fence();
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(noor.facts("rating:given")).toEqual([{ rating: ratings[0] }]);
	expect(noor.facts("conversation:changed").at(-1)?.conversation.score).toBe(4);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "rated",
	);
	expect(entry.body).toEqual({
		asked: ask,
		score: 4,
		solved: null,
		comment: null,
	});
	expect(await ines.ask("ratings:read", { before: null })).toEqual({
		ratings: [],
		more: false,
	});
	expect(ines.facts("rating:given")).toEqual([]);
	expect(ratings[0]?.conversation).toBe(conversation);
});
