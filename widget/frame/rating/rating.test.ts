import { signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import { cardOf, createRating, type Given, keyOf } from "./rating.ts";

const NOW = 1_000;
const ask = {
	seq: 5,
	kind: "asked",
	body: { until: NOW + 1 },
} as EntryOf<"asked">;
const rated = (given: Given, asked = 5) =>
	({ seq: 6, kind: "rated", body: { asked, ...given } }) as Entry;
const OK = { ok: true, data: {} } as const;
const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const;
const face: Given = { score: 4, solved: null, comment: null };
const solved: Given = { score: 4, solved: "yes", comment: null };
const whole: Given = { score: 4, solved: "yes", comment: "Quick" };

/** What a browser keeps, for one page after the other. */
function keeps(facts = new Map<string, unknown>()) {
	return {
		facts,
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		set: async (key: string, value: unknown) => void facts.set(key, value),
		remove: async (key: string) => void facts.delete(key),
	};
}

test("the card asks, step by step, and ends with thanks", () => {
	const card = (...entries: Entry[]) => cardOf(entries, ask, undefined, NOW);
	expect(card()).toEqual({ kind: "asking", given: null });
	expect(card(rated(face))).toEqual({ kind: "asking", given: face });
	expect(card(rated(face), rated(solved))).toEqual({
		kind: "given",
		given: solved,
		changeable: true,
	});
	expect(card(rated(solved), rated(whole))).toEqual({
		kind: "given",
		given: whole,
		changeable: false,
	});
	expect(card(rated(whole, 4))).toEqual({ kind: "asking", given: null });
});

test("after its time it asks nothing, and shows what was given", () => {
	expect(cardOf([], ask, undefined, NOW + 1).kind).toBe("over");
	expect(cardOf([rated(face)], ask, undefined, NOW + 1)).toEqual({
		kind: "given",
		given: face,
		changeable: false,
	});
	const erased = { ...ask, body: null };
	expect(cardOf([], erased, undefined, NOW).kind).toBe("over");
});

test("each step is given at once and whole; between the steps the card stays open", async () => {
	const give = vi.fn(async (): Promise<Reply<unknown>> => OK);
	const rating = createRating(give, signal(true), keeps());
	const card = () =>
		cardOf([], ask, rating.wished.value[keyOf("c", 5)], NOW).kind;
	rating.give("c", 5, face);
	expect(card()).toBe("asking");
	rating.give("c", 5, solved);
	expect(card()).toBe("asking");
	rating.skip("c", 5);
	expect(card()).toBe("given");
	rating.change("c", 5);
	expect(card()).toBe("asking");
	rating.give("c", 5, whole);
	expect(card()).toBe("given");
	expect(give.mock.calls).toEqual([
		[{ conversation: "c", asked: 5, ...face }],
		[{ conversation: "c", asked: 5, ...solved }],
		[{ conversation: "c", asked: 5, ...whole }],
	]);
});

test("a step that found no connection is given when it is back", async () => {
	const here = signal(false);
	let answer: Reply<unknown> = refused({ code: "retry" });
	const give = vi.fn(async () => answer);
	const rating = createRating(give, here, keeps());
	rating.give("c", 5, face);
	await expect.poll(() => give).toHaveBeenCalledTimes(1);
	answer = OK;
	here.value = true;
	await expect
		.poll(() => rating.wished.value[keyOf("c", 5)]?.state)
		.toBe("kept");
	expect(give).toHaveBeenCalledTimes(2);
});

test("RT2 a step that the relay could not keep is given again on the same connection, and never over a later one", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const answers: Reply<unknown>[] = [
		refused({ code: "retry" }),
		refused({ code: "slow_down", retryAfterMs: 5_000 }),
	];
	const given: (string | null)[] = [];
	const rating = createRating(
		async ({ solved }) => {
			given.push(solved);
			return answers.shift() ?? OK;
		},
		signal(true),
		keeps(),
	);
	rating.give("c", 5, face);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(given).toEqual([null, null]);
	rating.give("c", 5, solved);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(given).toEqual([null, null, "yes"]);
	expect(rating.wished.value[keyOf("c", 5)]?.state).toBe("kept");
});

test("a final refusal is shown", async () => {
	const rating = createRating(
		async () => refused({ code: "too_late" }),
		signal(true),
		keeps(),
	);
	rating.give("c", 5, face);
	await expect
		.poll(() => rating.wished.value[keyOf("c", 5)]?.state)
		.toEqual({ refusal: { code: "too_late" } });
});

test("RT2 a comment that is half written is there on the next page, in the same ask only, and gone once it is sent", async () => {
	const store = keeps();
	const give = vi.fn(async (): Promise<Reply<unknown>> => OK);
	const first = createRating(give, signal(true), store);
	first.give("c", 5, solved);
	for (const text of ["Q", "Qui", "Quick b"]) first.write("c", 5, text);
	await expect
		.poll(() => store.facts.get("rating"))
		.toEqual({ ask: keyOf("c", 5), given: null, comment: "Quick b" });

	const next = createRating(give, signal(true), store);
	await next.load("c", 7);
	expect(next.wished.value).toEqual({});
	await next.load("c", 5);
	const wish = next.wished.value[keyOf("c", 5)];
	expect(wish?.comment).toBe("Quick b");
	// The log has what was given; the card asks on.
	expect(cardOf([rated(solved)], ask, wish, NOW)).toEqual({
		kind: "asking",
		given: solved,
	});
	next.give("c", 5, whole);
	await expect.poll(() => store.facts.size).toBe(0);
	expect(next.wished.value[keyOf("c", 5)]?.comment).toBe("");
});

test("RT2 a step that was not sent when the page went is sent by the next one", async () => {
	const store = keeps();
	const here = signal(false);
	const give = vi.fn(async (): Promise<Reply<unknown>> => OK);
	const away = async () => refused({ code: "retry" });
	createRating(away, signal(false), store).give("c", 5, solved);
	await expect.poll(() => store.facts.size).toBe(1);

	const next = createRating(give, here, store);
	await next.load("c", 5);
	expect(give).not.toHaveBeenCalled();
	here.value = true;
	await expect.poll(() => store.facts.size).toBe(0);
	expect(give.mock.calls).toEqual([
		[{ conversation: "c", asked: 5, ...solved }],
	]);
});

test("what was answered on this page is not replaced by what an earlier one has kept", async () => {
	const store = keeps();
	createRating(async () => OK, signal(true), store).write("c", 5, "Old");
	await expect.poll(() => store.facts.size).toBe(1);
	const next = createRating(async () => OK, signal(true), store);
	next.give("c", 5, face);
	await next.load("c", 5);
	expect(next.wished.value[keyOf("c", 5)]?.comment).toBe("");
});

test("who skips, and who is gone, leaves no comment behind", async () => {
	const store = keeps();
	const rating = createRating(async () => OK, signal(true), store);
	rating.write("c", 5, "Quick b");
	rating.skip("c", 5);
	await expect.poll(() => store.facts.size).toBe(0);
	rating.write("c", 5, "Quick b");
	await expect.poll(() => store.facts.size).toBe(1);
	rating.drop();
	await expect.poll(() => store.facts.size).toBe(0);
	await rating.load("c", 5);
	expect(rating.wished.value).toEqual({});
});
