import { computed, signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import type { AnswersGiven } from "../../../protocol/ask.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import { ASK, question, someAsk } from "../testing/some-ask.ts";
import { PREVIEW } from "./preview.ts";
import { answersOf } from "./survey-state.ts";
import { isUnhappy, stepsOf } from "./survey-steps.ts";
import { createSurveys } from "./surveys.ts";

const OK = { ok: true, data: {} } as const;
const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const;

/** What a browser keeps, for one page after the other. */
function keeps(facts = new Map<string, unknown>()) {
	return {
		facts,
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		set: async (key: string, value: unknown) => void facts.set(key, value),
		remove: async (key: string) => void facts.delete(key),
	};
}

/** Surveys of a visitor whom the relay gets to know with the first answer. */
function begin({ store = keeps(), ask = someAsk(), isHere = true } = {}) {
	const here = signal(isHere);
	const token = signal<string | null>(null);
	const replies: Reply<unknown>[] = [];
	const said: [string, unknown][] = [];
	let withdraw: (fact: { ask: string }) => void = () => {};
	const connection = {
		state: computed(() => ({ kind: here.value ? "here" : "lost" })),
		on: (_: string, hear: typeof withdraw) => {
			withdraw = hear;
		},
		ask: async (command: string, data: unknown) => {
			said.push([command, data]);
			if (!here.peek()) return refused({ code: "retry" });
			if (command === "ask:read") return { ok: true, data: { ask } };
			return replies.shift() ?? OK;
		},
	};
	const chat = {
		connection,
		visitor: {
			token: () => token.value,
			make: async () => OK,
		},
		identity: {
			show: () => null,
			sender: async () => {
				token.value = "t";
				return { token: "t", subject: null };
			},
		},
	};
	const surveys = createSurveys({
		chat: chat as never,
		store,
		here,
		reads: () => "en",
	});
	const steps = () =>
		said
			.filter(([command]) => command === "survey:answer")
			.map(([, data]) => {
				const { answers, done } = data as AnswersGiven;
				return done ? { ...answers, done } : answers;
			});
	const state = () => surveys.all.value[ASK]?.state;
	return {
		surveys,
		store,
		here,
		token,
		replies,
		steps,
		state,
		said,
		withdraw: () => withdraw({ ask: ASK }),
	};
}

test("SV30 one question after the other, and what a branch hides is not asked", () => {
	const { questions } = someAsk();
	const keys = (answers: object, passed: string[] = []) => {
		const { shown, now, total } = stepsOf(questions, answers as never, passed);
		return [shown.map(({ key }) => key).join(" "), now?.key ?? null, total];
	};
	expect(keys({})).toEqual(["score", "score", 2]);
	expect(keys({ score: 4 })).toEqual(["score again", "again", 2]);
	expect(keys({ score: 2 })).toEqual(["score why", "why", 3]);
	expect(keys({ score: 2, why: "late" })).toEqual(["score why", "why", 3]);
	expect(keys({ score: 2, why: "late" }, ["why"])).toEqual([
		"score why again",
		"again",
		3,
	]);
	expect(keys({ score: 4 }, ["again"])).toEqual(["score again", null, 2]);
	// What has to be answered cannot be gone on from.
	expect(keys({ score: 2 }, ["why"])).toEqual(["score why", "why", 3]);
	expect(isUnhappy(questions, { score: 2 })).toBe(true);
	expect(isUnhappy(questions, { score: 3, again: 0 })).toBe(false);
});

test("SV31 the answers are said whole at each step, and the end is said once", async () => {
	const { surveys, steps, state, store } = begin();
	await surveys.load(ASK);
	surveys.answer(ASK, "score", 2);
	await expect.poll(state).toBe("kept");
	surveys.write(ASK, "why", " It was late ");
	surveys.leaveField(ASK);
	await expect.poll(state).toBe("kept");
	surveys.pass(ASK, "why");
	surveys.end(ASK);
	await expect.poll(() => store.facts.size).toBe(0);
	surveys.answer(ASK, "score", 5);
	const last = { score: 2, why: "It was late" };
	expect(steps().at(0)).toEqual({ score: 2 });
	expect(steps().at(1)).toEqual(last);
	expect(steps().at(-1)).toEqual({ ...last, done: true });
});

test("SV31 of an answer that was changed, what its branch hides now is not said", async () => {
	const { surveys, steps, state } = begin();
	await surveys.load(ASK);
	surveys.answer(ASK, "score", 1);
	surveys.write(ASK, "why", "Broken");
	surveys.leaveField(ASK);
	await expect.poll(state).toBe("kept");
	surveys.answer(ASK, "score", 5);
	await expect.poll(() => steps().at(-1)).toEqual({ score: 5 });
	// It is there again with its question.
	surveys.answer(ASK, "score", 2);
	await expect.poll(() => steps().at(-1)).toEqual({ score: 2, why: "Broken" });
});

test("SV32 what was not said when the page went is said by the next one, words and all", async () => {
	const store = keeps();
	const first = begin({ store, isHere: false });
	await first.surveys.show(someAsk());
	first.surveys.answer(ASK, "score", 2);
	first.surveys.write(ASK, "why", "It was l");
	await expect
		.poll(() => store.facts.get("survey"))
		.toMatchObject({
			answers: { score: 2 },
			words: { why: "It was l" },
			state: "sending",
		});
	// Offline still: the browser knows what was asked.
	const next = begin({ store, isHere: false });
	await next.surveys.load(ASK);
	expect(next.surveys.all.value[ASK]?.words).toEqual({ why: "It was l" });
	next.here.value = true;
	await expect
		.poll(() => next.steps().at(-1))
		.toEqual({ score: 2, why: "It was l" });
	await expect.poll(next.state).toBe("kept");
});

test("SV32 what the relay has goes on where it was left", async () => {
	const ask = someAsk({ answers: { score: 2, why: "Late" } });
	const { surveys, steps } = begin({ ask });
	await surveys.load(ASK);
	const state = surveys.all.value[ASK]!;
	expect([state.words, state.passed]).toEqual([
		{ why: "Late" },
		["score", "why"],
	]);
	expect(stepsOf(ask.questions, answersOf(state), state.passed).now?.key).toBe(
		"again",
	);
	expect(steps()).toEqual([]);
});

test("SV33 a refusal says why, and nothing that was written is lost", async () => {
	const { surveys, replies, state, steps } = begin();
	await surveys.load(ASK);
	surveys.answer(ASK, "score", 1);
	surveys.write(ASK, "why", "Broken");
	await expect.poll(state).toBe("kept");
	replies.push(refused({ code: "too_late" }));
	surveys.end(ASK);
	await expect.poll(state).toEqual({ refusal: { code: "too_late" } });
	expect(surveys.all.value[ASK]).toMatchObject({
		isDone: false,
		words: { why: "Broken" },
	});
	expect(steps().at(-1)).toMatchObject({ done: true });
});

test("SV33 what passes is said again by itself, and never over a later step", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const { surveys, replies, steps, state } = begin();
	await surveys.load(ASK);
	replies.push(refused({ code: "slow_down", retryAfterMs: 5_000 }));
	surveys.answer(ASK, "score", 1);
	await vi.advanceTimersByTimeAsync(1_000);
	surveys.answer(ASK, "score", 4);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(steps()).toEqual([{ score: 1 }, { score: 4 }]);
	expect(state()).toBe("kept");
});

test("SV34 a question that is withdrawn goes, unless somebody has begun to answer", async () => {
	const untouched = begin();
	await untouched.surveys.load(ASK);
	untouched.withdraw();
	expect(untouched.state()).toBe("withdrawn");
	const begun = begin();
	await begun.surveys.load(ASK);
	begun.surveys.answer(ASK, "score", 3);
	begun.withdraw();
	await expect.poll(begun.state).toBe("kept");
});

test("SV35 in a preview nothing is said and nothing kept", async () => {
	const { surveys, store, said } = begin();
	await surveys.show(someAsk({ id: PREVIEW }));
	surveys.answer(PREVIEW, "score", 3);
	surveys.end(PREVIEW);
	await expect
		.poll(() => surveys.all.value[PREVIEW])
		.toMatchObject({ isDone: true, state: "kept" });
	expect([said, store.facts.size]).toEqual([[], 0]);
	// Shown anew it begins anew.
	const questions = [question("other", "stars")];
	await surveys.show(someAsk({ id: PREVIEW, questions }));
	expect(surveys.all.value[PREVIEW]).toMatchObject({ isDone: false });
});

test("SV32 whoever has answered and is gone leaves nothing behind", async () => {
	const { surveys, store, token, state } = begin();
	await surveys.load(ASK);
	surveys.answer(ASK, "score", 3);
	await expect.poll(state).toBe("kept");
	token.value = null;
	await expect.poll(() => store.facts.size).toBe(0);
	expect(surveys.all.value).toEqual({});
});
