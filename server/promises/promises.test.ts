import { afterEach, beforeEach, expect, test } from "vitest";
import type { EntryKind } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { PROMISES_OPEN, type PromiseDraft } from "../../protocol/promise.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Noor has answered Maya, and promises something within two hours. */
async function promised(over: Partial<PromiseDraft> = {}) {
	const all = await together(relay);
	const { noor, conversation, answers } = all;
	await answers("I ask the workshop.");
	const draft: PromiseDraft = {
		...{ conversation, id: newId(), what: "The workshop calls you." },
		...{ owes: { kind: "me" }, due: relay.clock.now() + 2 * HOUR_MS },
		anyway: false,
		...over,
	};
	const made = await noor.ask("promise:make", draft);
	if (made.kind !== "made") throw new Error(JSON.stringify(made));
	const { promise } = made;
	const seen = { conversation, promise: promise.id, version: promise.version };
	return {
		...{ ...all, draft, promise, seen },
		now: async () => {
			const row = await relay.store.promise(promise.site, promise.id);
			if (!row) throw new Error("the promise is gone");
			return row;
		},
		said: (kind: EntryKind) => bodies(relay, conversation, kind),
	};
}

/** What is due by now is done. */
async function passes(ms: number) {
	await relay.passes(ms);
	await relay.app.parts.scheduler.idle();
}

test("PD1 PD10 it is kept once, told to all, and stands in every list", async () => {
	const { maya, noor, draft, promise, conversation, said } = await promised();
	expect(promise).toMatchObject({
		...{ state: "open", what: draft.what, due: draft.due, moved: 0 },
		owner: { kind: "agent", name: "Noor" },
	});
	await noor.ask("promise:make", draft);
	expect(await said("promised")).toEqual([
		{
			...{ promise: promise.id, kind: "spoken", what: draft.what },
			...{ owner: "Noor", due: draft.due },
		},
	]);
	expect(
		await noor.refused("promise:make", { ...draft, what: "Other" }),
	).toEqual({ code: "conflict" });
	const { promises } = await maya.ask("promises:read", {});
	expect(promises).toMatchObject([
		{ what: draft.what, who: "Noor", asks: false },
	]);
	expect(await noor.ask("follow-ups:read", {})).toMatchObject({
		...{ promises: [{ id: promise.id, state: "open" }], more: false },
	});
	const of = await noor.ask("promises:of-conversation", { conversation });
	expect(of.promises).toHaveLength(1);
	await noor.hears("promise:changed", (fact) => fact.promise.id === promise.id);
});

test("PD1 a colleague who does not hold it is refused, and a closed one is promised in", async () => {
	const { noor, draft, conversation } = await promised();
	const teo = await sitsAway(relay, "teo");
	const other = { ...draft, id: newId() };
	expect(await teo.refused("promise:make", other)).toMatchObject({
		code: "taken",
	});
	await noor.ask("conversation:close", { conversation });
	expect(await noor.ask("promise:make", other)).toMatchObject({ kind: "made" });
	expect((await kept(relay, conversation)).state).toBe("closed");
});

test("PD2 bad times and texts are refused, and nothing is kept", async () => {
	const { noor, draft } = await promised();
	const now = relay.clock.now();
	const refused = (over: object) =>
		noor.refused("promise:make", { ...draft, id: newId(), ...over });
	expect(await refused({ due: now - 1 })).toEqual({ code: "too_late" });
	expect(await refused({ due: now + 367 * DAY_MS })).toEqual({
		...{ code: "malformed", field: "due" },
	});
	expect(
		await refused({ due: { date: "2027-02-31", time: "12:00" } }),
	).toMatchObject({ code: "malformed" });
	expect(await refused({ what: "x".repeat(301) })).toEqual({
		...{ code: "too_long", field: "what", most: 300 },
	});
	expect(await refused({ what: " " })).toMatchObject({ code: "malformed" });
	expect(await refused({ owes: { kind: "team", id: newId() } })).toEqual({
		code: "not_found",
	});
	expect((await noor.ask("follow-ups:read", {})).promises).toHaveLength(1);
});

test("PD3 outside the hours, and with many open ones, it is said once", async () => {
	const { noor, draft } = await promised();
	const site = await relay.store.site(relay.shop.id);
	if (!site) throw new Error("no site");
	const hours = {
		timeZone: "UTC",
		weekly: { "1": [["08:00", "17:00"]] },
		exceptions: [{ date: "2026-06-02", openings: [] }],
	};
	await relay.store.keepSite({ ...site, hours: JSON.stringify(hours) });
	const says = (date: string, time: string) =>
		noor.ask("promise:make", { ...draft, id: newId(), due: { date, time } });
	expect(await says("2026-06-01", "17:00")).toMatchObject({ kind: "made" });
	expect(await says("2026-06-01", "17:01")).toMatchObject({
		...{ kind: "warned", warnings: [{ code: "closed" }] },
	});
	expect(await says("2026-06-02", "12:00")).toMatchObject({
		warnings: [{ code: "exception" }],
	});
	for (let more = 2; more < PROMISES_OPEN; more++)
		await says("2026-06-01", "16:00");
	const due = { date: "2026-06-01", time: "16:00" };
	expect(await says(due.date, due.time)).toMatchObject({
		warnings: [{ code: "load", open: PROMISES_OPEN }],
	});
	const anyway = { ...draft, id: newId(), due, anyway: true };
	expect(await noor.ask("promise:make", anyway)).toMatchObject({
		kind: "made",
	});
});

test("PD4 of two who keep and move it at once one is told so; a repeat does nothing", async () => {
	const { noor, seen, now, said } = await promised();
	const teo = await sitsAway(relay, "teo");
	const due = relay.clock.now() + DAY_MS;
	const both = await Promise.all([
		noor.say("promise:keep", { ...seen, doneAt: null }),
		teo.say("promise:move", { ...seen, due, why: "It snows." }),
	]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	const refusals = both.flatMap((one) => (one.ok ? [] : [one.refusal]));
	expect(refusals).toEqual([{ code: "conflict" }]);
	const changes = [
		...(await said("promise-kept")),
		...(await said("promise-moved")),
	];
	expect(changes).toHaveLength(1);
	const again = both[0]?.ok
		? noor.ask("promise:keep", { ...seen, doneAt: null })
		: teo.ask("promise:move", { ...seen, due, why: "It snows." });
	expect((await again).promise.version).toBe((await now()).version);
	expect((await now()).version).toBe(2);
});

test("PD4 done at a time of the past, never of the future, nor before it was made", async () => {
	const { noor, seen, now, said } = await promised();
	await passes(HOUR_MS);
	const at = relay.clock.now() - 20 * MINUTE_MS;
	const malformed = { code: "malformed", field: "doneAt" };
	for (const doneAt of [relay.clock.now() + 1, relay.clock.now() - DAY_MS])
		expect(await noor.refused("promise:keep", { ...seen, doneAt })).toEqual(
			malformed,
		);
	await noor.ask("promise:keep", { ...seen, doneAt: at });
	expect(await said("promise-kept")).toMatchObject([{ at, how: "done_at" }]);
	expect(await now()).toMatchObject({ state: "kept", kept_at: at });
	expect(
		await noor.refused("promise:withdraw", { ...seen, version: 2, why: "No." }),
	).toEqual({ code: "conflict" });
});

test("PD4 moved it has a new time and is not late at the old one; withdrawn it is over", async () => {
	const { noor, seen, now, said, draft } = await promised();
	const due = relay.clock.now() + DAY_MS;
	await noor.ask("promise:move", { ...seen, due, why: "It is not here yet." });
	expect(await said("promise-moved")).toMatchObject([
		{ was: draft.due, due, why: "It is not here yet." },
	]);
	await passes(4 * HOUR_MS);
	expect(await now()).toMatchObject({ state: "open", moved: 1, due_at: due });
	expect(await now()).toMatchObject({ first_due_at: draft.due });
	await noor.ask("promise:withdraw", { ...seen, version: 2, why: "Sold out." });
	await passes(2 * DAY_MS);
	expect(await now()).toMatchObject({ state: "withdrawn", next_at: null });
	expect(await said("promise-late")).toEqual([]);
});

test("PD6 reminded before, told as it is due, and late after the grace: each once", async () => {
	const { seen, now, said, draft } = await promised();
	await passes(HOUR_MS);
	expect(await said("promise-reminded")).toMatchObject([{ stage: "before" }]);
	await passes(HOUR_MS);
	expect(await said("promise-reminded")).toMatchObject([
		{ stage: "before" },
		{ stage: "due" },
	]);
	await passes(12 * MINUTE_MS - 1);
	expect(await said("promise-late")).toEqual([]);
	await passes(1);
	expect(await said("promise-late")).toEqual([
		{ promise: seen.promise, due: draft.due, reminded: "Noor" },
	]);
	expect((await now()).state).toBe("late");
	await relay.restart();
	await passes(DAY_MS);
	expect(await said("promise-late")).toHaveLength(1);
});

test("PD6 after a night without the relay it is late once, and nobody is reminded", async () => {
	const { now, said, maya, noor } = await promised();
	maya.close();
	noor.close();
	relay.clock.pass(DAY_MS);
	await relay.restart();
	await passes(0);
	expect(await said("promise-late")).toMatchObject([{ reminded: null }]);
	expect((await now()).state).toBe("late");
});

test("PD7 what somebody owed who leaves is the shop's", async () => {
	const { now, said } = await promised();
	await relay.store.dropMembership(relay.shop.id, relay.people.noor.id);
	await passes(HOUR_MS);
	expect(await now()).toMatchObject({ owner_kind: "shop", owner_id: null });
	expect(await said("promise-handed-over")).toMatchObject([
		{ from: "Noor", to: null, left: true },
	]);
	await passes(2 * HOUR_MS);
	expect(await said("promise-late")).toMatchObject([{ reminded: null }]);
});

test("PD5 handed over it is a colleague's, and shoppers read no entry of it", async () => {
	const { noor, seen, maya, conversation, now } = await promised();
	await noor.ask("promise:hand-over", {
		...seen,
		to: { kind: "agent", id: relay.people.teo.id },
	});
	expect(await now()).toMatchObject({ owner_name: "Teo", state: "open" });
	const read = await maya.ask("entries:read", { conversation, after: 0 });
	expect(JSON.stringify(read)).not.toMatch(/handed|reminded|Teo/);
	const { promises } = await maya.ask("promises:read", {});
	expect(promises).toMatchObject([{ who: "Teo" }]);
});

test("PD8 not yet opens it again, and it is late after the grace", async () => {
	const { noor, maya, seen, now, said } = await promised();
	const { conversation, promise } = seen;
	const confirm = { conversation, promise, done: "not_yet" as const };
	expect(await maya.refused("promise:confirm", confirm)).toEqual({
		code: "conflict",
	});
	await passes(2 * HOUR_MS);
	await noor.ask("promise:keep", { ...seen, doneAt: null });
	expect((await maya.ask("promises:read", {})).promises).toMatchObject([
		{ state: "kept", asks: true },
	]);
	await maya.ask("promise:confirm", confirm);
	expect(await now()).toMatchObject({ state: "open", confirmed: "not_yet" });
	await passes(5 * MINUTE_MS);
	expect((await now()).state).toBe("late");
	expect(await said("promise-late")).toHaveLength(1);
	await noor.ask("promise:keep", { ...seen, version: 3, doneAt: null });
	await maya.ask("promise:confirm", { ...confirm, done: "yes" });
	expect(await now()).toMatchObject({ state: "kept", confirmed: "yes" });
	expect(await said("promise-confirmed")).toHaveLength(2);
});

test("PD8 it is asked in its turn: one question a day, the one that was kept last", async () => {
	const { noor, maya, seen, draft, conversation } = await promised();
	const other = await noor.ask("promise:make", { ...draft, id: newId() });
	if (other.kind !== "made") throw new Error("not made");
	const asked = async () => {
		const { promises } = await maya.ask("promises:read", {});
		return promises.flatMap(({ id, asks, ask }) => (asks ? { id, ask } : []));
	};
	await noor.ask("promise:keep", { ...seen, doneAt: null });
	const [first] = await asked();
	expect(first).toMatchObject({ id: seen.promise });
	await noor.ask("promise:keep", {
		...{ conversation, promise: other.promise.id, version: 1, doneAt: null },
	});
	// Nobody has seen the first: nothing else is asked.
	expect(await asked()).toEqual([first]);
	await maya.ask("ask:mark", { ask: first?.ask ?? "", as: "seen" });
	expect(await asked()).toEqual([first]);
	const done = { conversation, promise: seen.promise, done: "yes" as const };
	await maya.ask("promise:confirm", done);
	expect(await relay.store.ask(relay.shop.id, first?.ask ?? "")).toMatchObject({
		...{ kind: "promise", settle_at: null, done_at: relay.clock.now() },
	});
	expect(await asked()).toEqual([]);
	await passes(DAY_MS);
	expect(await asked()).toMatchObject([{ id: other.promise.id }]);
});

test("PD9 it is erased with its shopper, and nothing is due any more", async () => {
	const { maya, now, said } = await promised();
	await maya.ask("visitor:forget", {});
	expect(await now()).toMatchObject({
		...{ state: "withdrawn", what: null, next_at: null },
	});
	await passes(DAY_MS);
	expect(await said("promise-late")).toEqual([]);
	const dump = JSON.stringify(await now());
	expect(dump).not.toMatch(/workshop/);
});
