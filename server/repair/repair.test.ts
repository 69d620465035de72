import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { RecoveryInfo } from "../../protocol/repair.ts";
import { NO_WAY_BACK_MS } from "../../protocol/repair.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { asked } from "../testing/asked.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PAGE = { path: "/lamps", locale: "en", moment: "visit" } as const;

/** All that is due by now is done, and what follows from it. */
async function passes(ms = 0) {
	await relay.passes(ms);
	for (let round = 0; round < 3; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
	}
}

const rows = (conversation: string) =>
	relay.store.recoveriesOfConversation(relay.shop.id, conversation);

/** Noor has closed Maya's conversation, and Maya has given it one star. */
async function badlyRated(comment: string | null = null) {
	const all = await asked(relay);
	await all.gives(1, comment);
	await passes(SETTLE_MS);
	const { recoveries } = await all.noor.ask("recoveries:read", {});
	const [recovery] = recoveries;
	if (!recovery) throw new Error("nothing was opened");
	return { ...all, recovery, seen: seenOf(recovery) };
}

const seenOf = ({ conversation, id, version }: RecoveryInfo) => ({
	...{ conversation, recovery: id, version },
});

const SORRY = {
	apology: "I am sorry: we sent the wrong lamp.",
	correction: { kind: "replacement", text: "The right lamp comes." },
	prevention: "Two people read each order.",
} as const;

/** … and it was put right at once, and is done. */
async function putRight() {
	const all = await badlyRated();
	const { noor, seen } = all;
	const { recovery } = await noor.ask("recovery:put-right", {
		...{ ...seen, ...SORRY, by: null },
	});
	await noor.ask("recovery:finish", seenOf(recovery));
	return { ...all, done: recovery };
}

test("RP1 a score of 1 opens a recovery once it has settled, and the shopper reads by when they hear", async () => {
	const { conversation, recovery, noor } = await badlyRated("Wrong lamp.");
	expect(recovery).toMatchObject({
		...{ state: "to_do", causes: ["score"], score: 1, words: "Wrong lamp." },
		...{ owner: { name: "Noor" }, relation: "visitor", version: 1 },
	});
	expect(await bodies(relay, conversation, "recovery-opened")).toEqual([
		{ recovery: recovery.id, cause: "score", due: recovery.due },
	]);
	await passes(SETTLE_MS);
	expect(await rows(conversation)).toHaveLength(1);
	await noor.hears(
		"recovery:changed",
		(fact) => fact.recovery.id === recovery.id,
	);
});

test("RP1 a good score opens nothing", async () => {
	const { conversation, gives } = await asked(relay);
	await gives(4);
	await passes(SETTLE_MS);
	expect(await rows(conversation)).toEqual([]);
});

test("RP2 causes of one conversation add up on the one that is open", async () => {
	const { conversation, noor, recovery } = await badlyRated();
	const again = { conversation, id: newId(), words: "She called, too." };
	const { recovery: same } = await noor.ask("recovery:open", again);
	expect(same).toMatchObject({
		...{ id: recovery.id, causes: ["score", "by_hand"] },
		words: "She called, too.",
	});
	expect(await rows(conversation)).toHaveLength(1);
});

test("RP3 by hand, once for its id; the shopper does not read it", async () => {
	const { noor, maya, conversation } = await together(relay);
	const said = { conversation, id: newId(), words: "The lamp was late." };
	const [one, two] = await Promise.all([
		noor.ask("recovery:open", said),
		noor.ask("recovery:open", said),
	]);
	expect(one.recovery.id).toBe(two.recovery.id);
	expect(await bodies(relay, conversation, "recovery-opened")).toHaveLength(1);
	const { entries } = await maya.ask("entries:read", {
		...{ conversation, after: 0 },
	});
	expect(entries.map(({ kind }) => kind)).not.toContain("recovery-opened");
	expect(await noor.refused("recovery:open", { ...said, words: " " })).toEqual({
		...{ code: "malformed", field: "words" },
	});
});

test("RP4 a correction becomes a promise, once; the shopper reads the apology", async () => {
	const { noor, seen, conversation } = await badlyRated();
	const by = { promise: newId(), due: relay.clock.now() + DAY_MS };
	const said = { ...seen, ...SORRY, by };
	const { recovery } = await noor.ask("recovery:put-right", said);
	await noor.ask("recovery:put-right", said);
	expect(recovery).toMatchObject({
		...{ state: "promised", promise: by.promise, version: 2 },
	});
	expect(await bodies(relay, conversation, "promised")).toMatchObject([
		{ kind: "correction", what: "The right lamp comes.", due: by.due },
	]);
	expect(await bodies(relay, conversation, "put-right")).toEqual([
		{
			...{ recovery: recovery.id, apology: SORRY.apology, due: by.due },
			correction: SORRY.correction,
		},
	]);
});

test("RP4 without an apology, or due in the past, nothing is promised", async () => {
	const { noor, seen, conversation } = await badlyRated();
	const said = { ...seen, ...SORRY, by: null };
	expect(
		await noor.refused("recovery:put-right", { ...said, apology: " " }),
	).toEqual({ code: "malformed", field: "apology" });
	const by = { promise: newId(), due: relay.clock.now() - 1 };
	expect(await noor.refused("recovery:put-right", { ...said, by })).toEqual({
		code: "too_late",
	});
	expect(await bodies(relay, conversation, "promised")).toEqual([]);
	const teo = await sitsAway(relay, "teo");
	const late = { ...said, version: 7, by: { ...by, due: by.due + DAY_MS } };
	expect(await teo.refused("recovery:put-right", late)).toEqual({
		code: "conflict",
	});
	expect(await bodies(relay, conversation, "promised")).toEqual([]);
});

test("RP5 it is not done before the shopper was told; what was told is kept, and the promise with it", async () => {
	const { noor, seen, conversation } = await badlyRated();
	expect(await noor.refused("recovery:finish", seen)).toEqual({
		code: "conflict",
	});
	const by = { promise: newId(), due: relay.clock.now() + DAY_MS };
	const put = await noor.ask("recovery:put-right", { ...seen, ...SORRY, by });
	expect(await noor.refused("recovery:finish", seenOf(put.recovery))).toEqual({
		code: "conflict",
	});
	const text = "The right lamp has come.";
	const { recovery } = await noor.ask("recovery:tell", {
		...{ ...seenOf(put.recovery), text },
	});
	expect(recovery).toMatchObject({ state: "told", told: text });
	expect(await relay.store.promise(relay.shop.id, by.promise)).toMatchObject({
		state: "kept",
	});
	expect(await bodies(relay, conversation, "recovery-told")).toEqual([
		{ recovery: recovery.id, text, ending: "put_right" },
	]);
	const { recovery: done } = await noor.ask(
		...(["recovery:finish", seenOf(recovery)] as const),
	);
	expect(done.state).toBe("done");
	expect((await noor.ask("recoveries:read", {})).recoveries).toEqual([]);
});

test("RP6 that nothing went wrong is confirmed by somebody else, where there is one", async () => {
	const { noor, seen } = await badlyRated();
	const text = "The lamp dims by itself at night.";
	const { recovery } = await noor.ask("recovery:explain", { ...seen, text });
	expect(recovery).toMatchObject({ state: "told", ending: "explained" });
	const told = seenOf(recovery);
	expect(await noor.refused("recovery:finish", told)).toEqual({
		code: "forbidden",
	});
	const teo = await sitsAway(relay, "teo");
	const { recovery: done } = await teo.ask("recovery:finish", told);
	expect(done.state).toBe("done");
});

test("RP7 of two who act at once on the same version one is told so", async () => {
	const { noor, seen } = await badlyRated();
	const teo = await sitsAway(relay, "teo");
	const said = { ...seen, ...SORRY, by: null };
	const replies = await Promise.all([
		noor.say("recovery:put-right", said),
		teo.say("recovery:take", seen),
	]);
	const refused = replies.filter(({ ok }) => !ok);
	expect(refused).toEqual([{ ok: false, refusal: { code: "conflict" } }]);
});

test("RP8 “Is it put right?” is asked once, and a second bad answer opens it again", async () => {
	const { maya, noor, conversation, done } = await putRight();
	await passes(DAY_MS);
	expect(
		await relay.app.capabilities.feedback.pageAsks(relay.shop.id),
	).toMatchObject({ rules: [{ moment: "visit" }] });
	const { ask } = await maya.ask("ask:next", PAGE);
	expect(ask).toMatchObject({ survey: "put-right", conversation });
	expect(ask?.questions).toMatchObject([
		{ key: "score", kind: "faces", text: { text: "Is it put right?" } },
	]);
	await maya.ask("survey:answer", {
		...{ ask: ask?.id ?? "", answers: { score: 2 }, done: true },
	});
	await passes(SETTLE_MS);
	expect(await bodies(relay, conversation, "recovery-not-accepted")).toEqual([
		{ recovery: done.id, due: expect.any(Number) },
	]);
	const { recoveries } = await noor.ask("recoveries:read", {});
	expect(recoveries).toMatchObject([
		{ id: done.id, state: "to_do", notAccepted: 1, secondScore: 2 },
	]);
	await passes(2 * DAY_MS);
	expect(await maya.ask("ask:next", PAGE)).toEqual({ ask: null });
});

test("RP8 a good second answer is kept, and counts in the share that recovered", async () => {
	const { maya, conversation } = await putRight();
	const ada = await hires(relay, "Ada", "owner");
	await passes(DAY_MS);
	const { ask } = await maya.ask("ask:next", PAGE);
	await maya.ask("survey:answer", {
		...{ ask: ask?.id ?? "", answers: { score: 5 }, done: true },
	});
	await passes(SETTLE_MS);
	expect(await rows(conversation)).toMatchObject([
		{ state: "done", second_score: 5 },
	]);
	const { of } = await ada.desk.ask("repair-figures:read", {
		...{ site: relay.shop.id, days: 30 },
	});
	expect(of).toMatchObject([
		{ relation: "customer", opened: 0 },
		{ relation: "visitor", opened: 1, recovered: { hits: 1, n: 1 } },
	]);
});

test("RP9 after 30 days without an address or a visit there is no way back, also over a restart", async () => {
	const { maya, conversation } = await badlyRated();
	maya.close();
	await relay.restart();
	await passes(NO_WAY_BACK_MS);
	expect(await rows(conversation)).toMatchObject([
		{ state: "no_way_back", next_at: null },
	]);
	expect(await bodies(relay, conversation, "recovery-ended")).toEqual([
		{ recovery: expect.any(String), why: "no_way_back", by: null },
	]);
});

test("RP9 with an address it stays to do", async () => {
	const { maya, conversation, recovery } = await badlyRated();
	const contact = "maya@home.example";
	await maya.ask("contact:leave", { ask: recovery.id, contact });
	maya.close();
	await relay.restart();
	await passes(NO_WAY_BACK_MS);
	expect(await rows(conversation)).toMatchObject([{ state: "to_do" }]);
});

test("RP10 who deletes their data ends it: its number stays, its words go", async () => {
	const { maya, conversation } = await badlyRated("Wrong lamp.");
	await maya.ask("visitor:forget", {});
	expect(await rows(conversation)).toMatchObject([
		{ state: "no_way_back", words: null, next_at: null, score: 1 },
	]);
	const again = await arrives(relay);
	expect(await again.ask("ask:next", PAGE)).toEqual({ ask: null });
});

test("RP11 a promise that is moved twice opens one", async () => {
	const { noor, conversation, answers } = await together(relay);
	await answers("I ask the workshop.");
	const made = await noor.ask("promise:make", {
		...{ conversation, id: newId(), what: "We call you." },
		...{ owes: { kind: "me" }, due: relay.clock.now() + HOUR_MS },
		anyway: true,
	});
	if (made.kind !== "made") throw new Error("not made");
	for (const version of [1, 2])
		await noor.ask("promise:move", {
			...{ conversation, promise: made.promise.id, version },
			...{ due: relay.clock.now() + version * 2 * HOUR_MS, why: "Snow." },
		});
	await relay.app.capabilities.repair.idle();
	expect(await rows(conversation)).toMatchObject([
		{ causes: '["promise"]', words: "We call you." },
	]);
});

test("RP13 three tries on one day end nothing; one more on the next day does, and each is kept", async () => {
	const { noor, conversation, recovery, maya } = await badlyRated();
	let { version } = recovery;
	const tries = async (how: string) => {
		const named = { ...seenOf(recovery), version, how };
		const reply = await noor.ask("recovery:tried", named);
		// The reply was lost.
		const again = await noor.ask("recovery:tried", named);
		expect(again).toEqual(reply);
		version = reply.recovery.version;
		return reply.recovery;
	};
	await tries("By telephone.");
	await tries("By telephone.");
	expect(await tries("By mail.")).toMatchObject({ state: "to_do" });
	await passes(DAY_MS);
	const ended = await tries("By telephone, in the evening.");
	expect(ended).toMatchObject({ state: "not_reachable" });
	expect(ended.tries).toHaveLength(4);
	expect(await bodies(relay, conversation, "recovery-ended")).toEqual([
		{ recovery: recovery.id, why: "not_reachable", by: "Noor" },
	]);
	expect(await bodies(relay, conversation, "recovery-tried")).toHaveLength(4);
	expect((await noor.ask("recoveries:read", {})).recoveries).toEqual([]);
	const { entries } = await maya.ask("entries:read", {
		...{ conversation, after: 0 },
	});
	expect(entries.map(({ kind }) => kind)).not.toContain("recovery-tried");
});

test("RP15 a shopper asks for somebody else once, and a supervisor has it", async () => {
	const bo = await hires(relay, "Bo", "supervisor");
	const { maya, noor, conversation, recovery } = await badlyRated();
	const said = { conversation, recovery: recovery.id };
	const tom = await arrives(relay);
	const gone = { code: "not_found" };
	expect(await tom.refused("recovery:somebody-else", said)).toEqual(gone);
	await maya.ask("recovery:somebody-else", said);
	await maya.ask("recovery:somebody-else", said);
	expect(await bodies(relay, conversation, "recovery-other-asked")).toEqual([
		{ recovery: recovery.id, isOther: true },
	]);
	const { recoveries } = await noor.ask("recoveries:read", {});
	expect(recoveries).toMatchObject([
		{ owner: { id: bo.id }, somebodyElseAt: relay.store.now() },
	]);
	// Who goes on as if nothing had been said is told that it has changed.
	expect(
		await noor.refused("recovery:explain", { ...seenOf(recovery), text: "No" }),
	).toEqual({ code: "conflict" });
});

test("RP15 where nobody else is there the shopper is told so", async () => {
	const { maya, conversation, recovery } = await badlyRated();
	const said = { conversation, recovery: recovery.id };
	await maya.ask("recovery:somebody-else", said);
	expect(await bodies(relay, conversation, "recovery-other-asked")).toEqual([
		{ recovery: recovery.id, isOther: false },
	]);
});

test("RP15 of what is done nobody else is asked any more", async () => {
	const done = await putRight();
	expect(
		await done.maya.refused("recovery:somebody-else", {
			...{ conversation: done.conversation, recovery: done.done.id },
		}),
	).toEqual({ code: "conflict" });
});

test("RP4 RP5 a relay that dies between the promise and the apology, and before it is told, loses and repeats nothing", async () => {
	const { noor, seen, conversation } = await badlyRated();
	const by = { promise: newId(), due: relay.clock.now() + DAY_MS };
	const said = { ...seen, ...SORRY, by };
	const { log } = relay.app.parts;
	const { change } = log;
	let changes = 0;
	log.change = (...asked) =>
		++changes === 2
			? Promise.reject(new Error("the relay dies"))
			: change(...asked);
	await noor.refused("recovery:put-right", said);
	noor.close();
	await relay.restart();
	const again = await sitsAway(relay, "noor");
	const put = await again.ask("recovery:put-right", said);
	expect(await bodies(relay, conversation, "promised")).toHaveLength(1);
	again.close();
	await relay.restart();
	const later = await sitsAway(relay, "noor");
	const tells = { ...seenOf(put.recovery), text: "It has come." };
	await later.ask("recovery:tell", tells);
	await later.ask("recovery:tell", tells);
	for (const kind of ["put-right", "recovery-told", "promise-kept"] as const)
		expect(await bodies(relay, conversation, kind), kind).toHaveLength(1);
});

test("RP10 PD9 who deletes their data with a refund open ends it; the staff keeps when it was due", async () => {
	const { maya, noor, seen, conversation } = await badlyRated("Wrong lamp.");
	const by = { promise: newId(), due: relay.clock.now() + DAY_MS };
	const correction = { kind: "refund", text: "20 € back" } as const;
	await noor.ask("recovery:put-right", { ...seen, ...SORRY, correction, by });
	await maya.ask("visitor:forget", {});
	expect(await rows(conversation)).toMatchObject([
		{
			...{ state: "no_way_back", apology: null, correction: "refund" },
			...{ correction_text: null, words: null },
		},
	]);
	expect(await relay.store.promise(relay.shop.id, by.promise)).toMatchObject({
		...{ state: "withdrawn", what: null, due_at: by.due },
	});
	await passes(2 * DAY_MS);
	expect(await bodies(relay, conversation, "promise-late")).toEqual([]);
});

test("RP16 a card about a problem that asks for an answer opens one with its words, and praise opens none", async () => {
	const maya = await arrives(relay);
	const leaves = (kind: "praise" | "problem", text: string) =>
		maya.ask("card:leave", aCard({ kind, text, wantsAnswer: true }));
	await leaves("praise", "So quick!");
	const { card } = await leaves("problem", "The glass was broken.");
	await relay.app.capabilities.repair.idle();
	const conversation = card.conversation ?? "";
	expect(await rows(conversation)).toMatchObject([
		{
			...{ id: card.id, causes: '["card"]', state: "to_do" },
			words: "The glass was broken.",
		},
	]);
	expect(await bodies(relay, conversation, "recovery-opened")).toHaveLength(1);
});

test("RP1 it is due within the opening days that the shop has set", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const set = { site: relay.shop.id, recoveryDays: 3 };
	for (const recoveryDays of [0, 6])
		expect(
			await ada.desk.refused("recovery-days:change", { ...set, recoveryDays }),
		).toMatchObject({ code: "malformed" });
	await ada.desk.ask("recovery-days:change", set);
	const { noor, conversation } = await together(relay);
	const said = { conversation, id: newId(), words: "The lamp was late." };
	const { recovery } = await noor.ask("recovery:open", said);
	expect(recovery.due).toBe(relay.store.now() + 3 * DAY_MS);
});
