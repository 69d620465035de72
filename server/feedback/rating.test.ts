import { afterEach, beforeEach, expect, test } from "vitest";
import type { EntryAdded } from "../../protocol/entry.ts";
import {
	ASK_AGAIN_MS,
	CLOSE_UNDO_MS,
	RATING_VALID_MS,
} from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	arrives,
	sitsDown,
	together,
	type VisitorWire,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** An alarm of an alarm rings only when the clock moves again, so it is nudged until the ask is heard. */
async function heardAsk(
	maya: VisitorWire,
	above = 0,
): Promise<EntryAdded["entry"]> {
	let heard: EntryAdded | undefined;
	const hearing = maya.hears(
		"entry:added",
		({ entry }) => entry.kind === "asked" && entry.seq > above,
	);
	hearing.then((fact) => {
		heard = fact;
	});
	while (!heard) {
		relay.clock.pass(0);
		await maya.fence();
	}
	return heard.entry;
}

/** A conversation that was answered and closed, and its shopper asked. */
async function asked() {
	const scene = await together(relay);
	const { noor, maya, conversation, answers } = scene;
	await answers("Yes, two.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS);
	const { seq } = await heardAsk(maya);
	const gives = (score: number, comment: string | null = null) =>
		maya.say("rating:give", {
			conversation,
			asked: seq,
			score,
			solved: null,
			comment,
		});
	return { ...scene, asked: seq, gives };
}

const asks = (entries: { kind: string }[]) =>
	entries.filter(({ kind }) => kind === "asked").length;

test("RT1 ten seconds after the closing the shopper is asked, not before", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS - 1);
	await maya.fence();
	const told = () => maya.facts("entry:added").map(({ entry }) => entry);
	expect(asks(told())).toBe(0);
	relay.clock.pass(1);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
});

test("RT1 who ended it is asked at once", async () => {
	const { maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(0);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
});

test("RT1 whom nobody answered is not asked", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS * 2);
	const other = await asked();
	await maya.fence();
	expect(asks(maya.facts("entry:added").map(({ entry }) => entry))).toBe(0);
	expect(other.asked).toBeGreaterThan(0);
});

test("RT1 the same conversation is asked about once in 24 hours", async () => {
	const { maya, noor, conversation, answers, asked: first } = await asked();
	const again = async () => {
		await maya.sends("One more thing", conversation);
		await relay.app.parts.routing.idle();
		await answers("Sure.");
		await noor.ask("conversation:close", { conversation });
		relay.clock.pass(CLOSE_UNDO_MS);
	};
	await again();
	// In steps, because a console that is silent for twelve hours is signed out.
	for (let passed = 0; passed < ASK_AGAIN_MS; passed += ASK_AGAIN_MS / 3) {
		relay.clock.pass(ASK_AGAIN_MS / 3);
		await noor.ask("inbox:read", {});
	}
	await maya.fence();
	expect(asks(maya.facts("entry:added").map(({ entry }) => entry))).toBe(1);
	await again();
	expect((await heardAsk(maya, first)).seq).toBeGreaterThan(first);
});

test("RT1 a restart between closing and asking loses no ask", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await relay.restart();
	relay.clock.pass(CLOSE_UNDO_MS);
	const back = await arrives(relay, { token: maya.token });
	const joined = await back.ask("conversation:join", {
		conversation,
		after: 0,
	});
	if (asks(joined.entries) === 0)
		await back.hears("entry:added", ({ entry }) => entry.kind === "asked");
});

test("RT1 a disk that refuses the ask is asked again", async () => {
	await relay.stop();
	let full = false;
	relay = await startRelay({
		store: (store) => ({
			...store,
			async commit(changes) {
				if (full) throw Object.assign(new Error("x"), { code: "SQLITE_FULL" });
				return store.commit(changes);
			},
		}),
	});
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	full = true;
	relay.clock.pass(CLOSE_UNDO_MS);
	while (!relay.logged.join().includes("failed")) await maya.fence();
	await maya.fence();
	full = false;
	relay.clock.pass(10_000);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
});

test("RT2 the answer is whole at each step and may be changed until a comment was given", async () => {
	const { maya, noor, conversation, gives } = await asked();
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
		const { noor, maya, conversation, gives } = await asked();
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
	const { maya, conversation, asked: ask, gives } = await asked();
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
	const teo = await sitsDown(relay, "teo");
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

test("RT4 a rating is an entry, a line in the list, and told to the staff of the site at once", async () => {
	const ines = await sitsDown(relay, "ines");
	const { noor, maya, conversation, asked: ask, gives } = await asked();
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
