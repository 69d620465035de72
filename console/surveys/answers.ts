import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import type { SurveyBody } from "../../protocol/survey.ts";
import type { SurveyAnswers } from "../../protocol/survey-answers.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type AnswersState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	/** `refusal`: why the last reading failed, or null. */
	| { kind: "read"; more: boolean; refusal: Refusal | null };

/** What was answered to one survey, newest first. */
export interface SurveyAnswerList {
	list: ReadonlySignal<readonly SurveyAnswers[]>;
	state: ReadonlySignal<AnswersState>;
	/** What each version asked, as far as it was read. */
	bodies: ReadonlySignal<ReadonlyMap<number, SurveyBody>>;
	/** From the newest. */
	read(): Promise<void>;
	readMore(): Promise<void>;
	/** null: it is shown again. Answers why it was refused, or null. */
	hide(ask: string, why: string | null): Promise<Refusal | null>;
}

export function createAnswers({
	connection,
	site,
	survey,
}: {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	survey: string;
}): SurveyAnswerList {
	const list = signal<readonly SurveyAnswers[]>([]);
	const state = signal<AnswersState>({ kind: "reading" });
	const bodies = signal<ReadonlyMap<number, SurveyBody>>(new Map());

	async function readFrom(before: { at: number; ask: string } | null) {
		const reply = await connection.ask("survey-answers:read", {
			site,
			survey,
			before,
		});
		if (!reply.ok) {
			const { refusal } = reply;
			const now = state.value;
			state.value =
				now.kind === "read" ? { ...now, refusal } : { kind: "failed", refusal };
			return;
		}
		const { answers, more } = reply.data;
		// The first page is the whole list: what was read behind it may have changed places.
		list.value = before === null ? answers : merged(list.value, answers);
		state.value = { kind: "read", more, refusal: null };
		await readBodies(answers);
	}

	/** Questions of old versions are read once: no version ever changes. */
	async function readBodies(answers: readonly SurveyAnswers[]) {
		const wanted = new Set(answers.map(({ version }) => version));
		for (const version of wanted) {
			if (bodies.value.has(version)) continue;
			const reply = await connection.ask("survey:read", {
				site,
				survey,
				version,
			});
			if (reply.ok)
				bodies.value = new Map(bodies.value).set(version, reply.data.body);
		}
	}

	return {
		list,
		state,
		bodies,
		read: () => readFrom(null),
		async readMore() {
			const last = list.value.at(-1);
			await readFrom(last ? { at: last.at, ask: last.ask } : null);
		},
		async hide(ask, why) {
			const reply = await connection.ask("answer:hide", { site, ask, why });
			if (!reply.ok) return reply.refusal;
			await readFrom(null);
			return null;
		},
	};
}

function merged(
	before: readonly SurveyAnswers[],
	more: readonly SurveyAnswers[],
): SurveyAnswers[] {
	const all = new Map(before.map((one) => [one.ask, one]));
	for (const one of more) all.set(one.ask, one);
	return [...all.values()].sort((a, b) => b.at - a.at);
}
