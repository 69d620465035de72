import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { saying, writing } from "../testing/store/decisions.ts";
import {
	type Asking,
	days,
	PAGE,
	shopper,
	startAsking,
} from "./ask-source.support.ts";
import { restoredAsks } from "./restored-asks.ts";
import type { AskRow } from "./rows.ts";
import { SETTLE_MS } from "./settling.ts";

let asking: Asking;
let maya: VisitorRow;
let ask: AskRow;
let conversation: string;

beforeEach(async () => {
	asking = await startAsking();
	({ visitor: maya, ask, conversation } = await asked());
});
afterEach(() => asking.stop());

/** Somebody who is here, with a conversation and a question. */
async function asked() {
	const { store, asks, site, here } = asking;
	const visitor = await shopper(asking);
	here.add(visitor.id);
	const one = await asks.next(site, visitor, PAGE);
	if (!one) throw new Error("nothing was asked");
	const id = newId();
	await store.commit([
		saying.with(
			{ site, conversation: { currentOf: visitor.id, orNew: id } },
			{
				start: {
					visitor_id: visitor.id,
					visitor_name: null,
					ref: "AAFHY",
					mode: "live",
					relation: "visitor",
					proof: null,
				},
				entry: {
					kind: "forgotten",
					author: { kind: "system", id: null, name: null },
					clientId: null,
					audience: "all",
					body: {},
				},
			},
		),
	]);
	return { visitor, ask: one, conversation: id };
}

/** Answers are kept, and whoever keeps them says so, as a capability does. */
async function answers({ done = false, of = ask, said = true } = {}) {
	const at = asking.clock.now();
	const settle_at = done ? at : at + SETTLE_MS;
	const { site_id, id } = of;
	const done_at = done ? at : null;
	await asking.store.commit([
		writing.of(
			{ site: site_id, conversation },
			{ askAnswered: { site_id, id, at, settle_at, done_at } },
		),
	]);
	if (said) asking.asks.answered(of, settle_at);
}

async function passes(ms: number) {
	asking.clock.pass(ms);
	await asking.runDue();
}

const settled = () => asking.settled.map(({ id }) => id);
const kept = () => asking.store.ask(asking.site, ask.id);

test("AK15 answers settle when they have stood for 60 s, not before", async () => {
	await answers();
	expect(await asking.asks.due.next(asking.clock.now())).toBe(
		asking.clock.now() + SETTLE_MS,
	);
	await passes(SETTLE_MS - 1);
	expect(settled()).toEqual([]);
	await passes(1);
	expect(settled()).toEqual([ask.id]);
	expect(await kept()).toMatchObject({
		settle_at: null,
		settled_at: asking.clock.now(),
	});
	expect(await asking.asks.due.next(asking.clock.now())).toBeNull();
});

test("AK15 a way over the faces is no answer: each change begins anew", async () => {
	for (let face = 0; face < 5; face++) {
		await answers();
		await passes(SETTLE_MS - 1);
	}
	expect(settled()).toEqual([]);
	await passes(1);
	expect(settled()).toEqual([ask.id]);
	// What is changed later settles once more.
	await answers();
	await passes(SETTLE_MS);
	expect(settled()).toEqual([ask.id, ask.id]);
});

test("AK15 what was ended settles at once", async () => {
	await answers({ done: true });
	await passes(0);
	expect(settled()).toEqual([ask.id]);
	expect(await kept()).toMatchObject({ done_at: asking.clock.now() });
});

test("AK15 it settles when the last window has gone, and not with the one before", async () => {
	await answers();
	await asking.asks.left(maya);
	await passes(0);
	expect(settled()).toEqual([]);
	asking.here.delete(maya.id);
	await asking.asks.left(maya);
	await passes(0);
	expect(settled()).toEqual([ask.id]);
});

test("AK15 whoever is cut off because the relay stops has not left", async () => {
	await answers();
	asking.here.delete(maya.id);
	asking.asks.stop();
	await asking.asks.left(maya);
	await passes(0);
	expect(settled()).toEqual([]);
});

test("AK15 of whoever leaves without an answer nothing is asked of the store", async () => {
	asking.here.delete(maya.id);
	const { settleSoon } = asking.store;
	let asked_ = 0;
	asking.store.settleSoon = (...of) => {
		asked_++;
		return settleSoon(...of);
	};
	await asking.asks.left(maya);
	expect(asked_).toBe(0);
});

test("AK15 a relay that is killed after the tap settles it all the same", async () => {
	await answers({ said: false });
	asking.restart();
	expect(await asking.asks.due.next(asking.clock.now())).toBe(
		asking.clock.now() + SETTLE_MS,
	);
	await passes(SETTLE_MS);
	expect(settled()).toEqual([ask.id]);
	asking.restart();
	await passes(days(1));
	expect(settled()).toEqual([ask.id]);
});

test("AK15 whoever cannot hear of it hears it later, and holds up no other", async () => {
	const other = await asked();
	let deaf = true;
	const heard: string[] = [];
	asking.asks.whenSettled(async ({ id }) => {
		if (deaf && id === ask.id) throw new Error("a disk that refuses");
		heard.push(id);
	});
	await answers();
	await answers({ of: other.ask });
	await passes(SETTLE_MS);
	expect(heard).toEqual([other.ask.id]);
	expect(await kept()).toMatchObject({ settled_at: null });
	deaf = false;
	await passes(SETTLE_MS);
	expect(heard).toEqual([other.ask.id, ask.id]);
});

test("AK15 an answer that comes while it settles is not taken for the settled one", async () => {
	let once = true;
	asking.asks.whenSettled(async () => {
		if (!once) return;
		once = false;
		asking.clock.pass(1);
		await answers();
	});
	await answers();
	await passes(SETTLE_MS);
	expect(await kept()).toMatchObject({
		settle_at: asking.clock.now() + SETTLE_MS,
		settled_at: null,
	});
});

test("AK11 an answer takes a withdrawal back: the first tap is never lost", async () => {
	await asking.asks.withdraw(ask);
	expect((await kept())?.withdrawn_at).not.toBeNull();
	await answers();
	expect(await kept()).toMatchObject({
		withdrawn_at: null,
		started_at: asking.clock.now(),
		answered_at: asking.clock.now(),
	});
	await asking.asks.withdraw(ask);
	expect(await kept()).toMatchObject({ withdrawn_at: null });
});

test("AK13 after a restore nobody is told once more what was answered before", async () => {
	await answers();
	const restored = restoredAsks(asking.store);
	expect(await restored(asking.clock.now())).toEqual({
		questions: 0,
		answers: 1,
	});
	expect(await restored(asking.clock.now())).toEqual({
		questions: 0,
		answers: 0,
	});
	await passes(days(1));
	expect(settled()).toEqual([]);
});
