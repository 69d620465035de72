import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { againAfterMs, pause } from "../../../client/pause.ts";
import { shownAnswers } from "../../../protocol/asked-questions.ts";
import { isBlank, trimmed } from "../../../protocol/is-blank.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Answer, Answers, Ask } from "../../../protocol/survey.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import { createKeptFact } from "../storage/kept-fact.ts";

/** A survey that is only looked at, in the preview of its editor: nothing of it is said or kept. */
export const PREVIEW = "preview";

/** One survey, as it is answered in this window. */
export interface SurveyState {
	ask: Ask;
	/** By taps. */
	answers: Answers;
	/** … and in words, as far as they are written. */
	words: Readonly<Record<string, string>>;
	/** Keys of the questions that were gone on from. */
	passed: readonly string[];
	/** The shopper has ended it. */
	isDone: boolean;
	/** `withdrawn`: it is asked no more. */
	state: "kept" | "sending" | "withdrawn" | { refusal: Refusal };
}

export interface Surveys {
	/** By the ids of the asks. */
	all: ReadonlySignal<Readonly<Record<string, SurveyState>>>;
	/** Why an ask could not be read. */
	refused: ReadonlySignal<Readonly<Record<string, Refusal>>>;
	/** What is asked, with what was answered before: as the relay says it, and what this browser has not sent. */
	load(ask: string): Promise<void>;
	/** The same, of what the relay has said already. */
	show(ask: Ask): Promise<void>;
	/** null: no answer. */
	answer(ask: string, question: string, answer: Answer | null): void;
	write(ask: string, question: string, words: string): void;
	/** Says the words that are written by now. */
	leaveField(ask: string): void;
	/** The question is gone on from. */
	pass(ask: string, question: string): void;
	/** With the answers as they are: nothing is changed any more. */
	end(ask: string): void;
}

interface Needs {
	chat: Pick<Chat, "connection" | "visitor" | "identity">;
	store: Pick<LocalStore, "get" | "set" | "remove">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	/** The language that the shopper reads. */
	reads(): string;
}

export function createSurveys({ chat, store, here, reads }: Needs): Surveys {
	const { connection, visitor } = chat;
	const all = signal<Readonly<Record<string, SurveyState>>>({});
	const refused = signal<Readonly<Record<string, Refusal>>>({});
	/** Of the survey that was answered here last, what the relay has not confirmed. */
	const half = createKeptFact<SurveyState>(store, "survey");
	const wanted = new Set<string>();
	const underWay = new Set<string>();

	function put(id: string, change: Partial<SurveyState>) {
		const before = all.value[id];
		if (!before) return;
		const next = { ...before, ...change };
		all.value = { ...all.value, [id]: next };
		if (id === PREVIEW) return;
		const isOver = next.isDone && next.state !== "sending";
		void half.keep(isOver ? null : next);
	}

	/** What was given changes: it is kept here, and said. */
	function give(id: string, change: Partial<SurveyState>) {
		if (all.value[id]?.isDone) return;
		put(id, { ...change, state: "sending" });
		void say(id);
	}

	/** The newest, one at a time, until the relay has it. */
	async function say(id: string) {
		if (underWay.has(id)) return;
		underWay.add(id);
		while (await isMoreToSay(id));
	}

	async function isMoreToSay(id: string): Promise<boolean> {
		const said = all.peek()[id];
		if (said?.state !== "sending") return over(id);
		const refusal = id === PREVIEW ? null : await refusalOf(said);
		const now = all.peek()[id];
		if (!now) return over(id);
		// Changed meanwhile: the newest is said.
		if (given(now) !== given(said) || now.isDone !== said.isDone) return true;
		if (!refusal) put(id, { state: "kept" });
		// It was not ended then: what is written stays.
		else if (!passes(refusal)) put(id, { state: { refusal }, isDone: false });
		else {
			const ms = againAfterMs(refusal, connection.state.peek());
			if (ms === null) return over(id);
			await pause(ms);
			return true;
		}
		return over(id);
	}

	/** In one step with the state, so that what is given next is said. */
	function over(id: string): false {
		underWay.delete(id);
		return false;
	}

	async function refusalOf(said: SurveyState): Promise<Refusal | null> {
		// Whoever answers is known from then on. Somebody who is gone has taken the answers along.
		if (!(await chat.identity.sender())) return null;
		const made = await makeVisitor(chat);
		if (!made.ok) return made.refusal;
		const reply = await connection.ask("survey:answer", {
			ask: said.ask.id,
			answers: answersOf(said),
			done: said.isDone,
		});
		return reply.ok ? null : reply.refusal;
	}

	async function show(ask: Ask) {
		wanted.delete(ask.id);
		const { answers, done: isDone } = ask;
		const fresh: SurveyState = {
			ask,
			...splitAnswers(ask),
			passed: Object.keys(answers),
			isDone,
			state: "kept",
		};
		const left = ask.id === PREVIEW ? undefined : await half.get();
		// What is answered on this page meanwhile wins.
		if (all.peek()[ask.id] && ask.id !== PREVIEW) return;
		const mine = left?.ask.id === ask.id && !isDone ? left : undefined;
		all.value = { ...all.value, [ask.id]: mine ? { ...mine, ask } : fresh };
		void say(ask.id);
	}

	async function read(id: string) {
		const reply = await connection.ask("ask:read", {
			ask: id,
			locale: reads(),
		});
		if (reply.ok) return show(reply.data.ask);
		if (passes(reply.refusal)) return;
		wanted.delete(id);
		refused.value = { ...refused.value, [id]: reply.refusal };
	}

	connection.on("ask:withdrawn", ({ ask: id }) => {
		const now = all.peek()[id];
		// Whoever has begun is heard to the end.
		if (now && Object.keys(answersOf(now)).length === 0)
			put(id, { state: "withdrawn" });
	});
	effect(() => {
		if (!here.value) return;
		for (const id of wanted) void read(id);
		for (const id of Object.keys(all.peek())) void say(id);
	});
	effect(() => {
		// Whoever has answered is gone, with what was not sent.
		if (visitor.token() !== null || !Object.keys(all.peek()).length) return;
		all.value = {};
		void half.keep(null);
	});

	return {
		all,
		refused,
		show,
		async load(id) {
			if (all.peek()[id] || wanted.has(id)) return;
			wanted.add(id);
			if (here.peek()) return read(id);
			const left = await half.get();
			if (left?.ask.id === id) await show(left.ask);
		},
		answer(id, question, answer) {
			const { [question]: _, ...others } = all.value[id]?.answers ?? {};
			give(id, {
				answers: answer === null ? others : { ...others, [question]: answer },
			});
		},
		write(id, question, words) {
			put(id, { words: { ...all.value[id]?.words, [question]: words } });
		},
		leaveField(id) {
			const now = all.value[id];
			if (now && Object.values(now.words).some((words) => !isBlank(words)))
				give(id, {});
		},
		pass(id, question) {
			give(id, { passed: [...(all.value[id]?.passed ?? []), question] });
		},
		end: (id) => give(id, { isDone: true }),
	};
}

/** Everything that is given, without what a branch hides. */
export function answersOf({ ask, answers, words }: SurveyState): Answers {
	const written = Object.entries(words).flatMap(([key, text]) => {
		const words = trimmed(text);
		return words ? [[key, words]] : [];
	});
	return shownAnswers(ask.questions, {
		...answers,
		...Object.fromEntries(written),
	});
}

const given = (state: SurveyState) => JSON.stringify(answersOf(state));

function splitAnswers({ questions, answers }: Ask) {
	const isText = (key: string) =>
		questions.some((one) => one.key === key && one.kind === "text");
	const all = Object.entries(answers);
	return {
		answers: Object.fromEntries(all.filter(([key]) => !isText(key))),
		words: Object.fromEntries(
			all.filter(([key]) => isText(key)),
		) as SurveyState["words"],
	};
}
