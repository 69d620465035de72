import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Ask } from "../../../protocol/ask.ts";
import { isBlank } from "../../../protocol/is-blank.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Answer } from "../../../protocol/survey.ts";
import type { Chat } from "../chat/chat.ts";
import { createKeptFact } from "../storage/kept-fact.ts";
import { PREVIEW } from "./preview.ts";
import { createSaying } from "./say-survey.ts";
import { answersOf, type SurveyState } from "./survey-state.ts";

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
	const say = createSaying(chat, all, put);

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

	async function show(ask: Ask) {
		wanted.delete(ask.id);
		const left = ask.id === PREVIEW ? undefined : await half.get();
		// What is answered on this page meanwhile wins.
		if (all.peek()[ask.id] && ask.id !== PREVIEW) return;
		const mine = left?.ask.id === ask.id && !ask.done ? left : undefined;
		all.value = {
			...all.value,
			[ask.id]: mine ? { ...mine, ask } : asTold(ask),
		};
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
			if (all.peek()[id] || wanted.has(id) || id === PREVIEW) return;
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

/** As the relay says it. */
function asTold(ask: Ask): SurveyState {
	const isText = (key: string) =>
		ask.questions.some((one) => one.key === key && one.kind === "text");
	const all = Object.entries(ask.answers);
	return {
		ask,
		answers: Object.fromEntries(all.filter(([key]) => !isText(key))),
		words: Object.fromEntries(
			all.filter(([key]) => isText(key)),
		) as SurveyState["words"],
		passed: Object.keys(ask.answers),
		isDone: ask.done,
		state: "kept",
	};
}
