import type { Solved } from "../../protocol/entry.ts";
import type { Answers } from "../../protocol/survey.ts";
import type { AskRow } from "../asks/rows.ts";
import { givenOf } from "./answer-queries.ts";
import { answersOf } from "./answer-values.ts";
import type { FeedbackStore } from "./queries.ts";
import { surveyBody } from "./survey-body.ts";

/** What somebody meant, once they have left it alone. */
export interface SettledAnswers {
	/** Of five faces, the worst where several were asked; null: none was answered. */
	score: number | null;
	solved: Solved | null;
	/** Somebody of the staff has to see it. */
	isBad: boolean;
	/** By the keys of the questions, but what was written. */
	answers: Answers;
	/** What was written. */
	words: Readonly<Record<string, string>>;
	/** Where the shop can reach the shopper. */
	contact: string | null;
}

/** The two lower faces of five. */
export const BAD_SCORE = 2;

/** null: the ask is gone, or nothing of it is answered any more. */
export function settledAnswers(
	store: Pick<FeedbackStore, "answeredAsk" | "surveyVersion">,
) {
	return async ({
		site_id,
		id,
	}: Pick<AskRow, "site_id" | "id">): Promise<SettledAnswers | null> => {
		const ask = await store.answeredAsk(site_id, id);
		const given = ask ? givenOf(ask) : [];
		if (!ask || given.length === 0) return null;
		const { survey_id, version } = ask;
		const body = await surveyBody(store, site_id, survey_id, version);
		const kindOf = (key: string) =>
			body?.questions.find((question) => question.key === key)?.kind;
		const faces = given.flatMap(({ question, number }) =>
			number !== null && kindOf(question) === "faces" ? number : [],
		);
		const score = faces.length > 0 ? Math.min(...faces) : null;
		const solved = (given.find(({ question }) => kindOf(question) === "solved")
			?.choice ?? null) as Solved | null;
		const { answers } = answersOf(given.filter(({ words }) => words === null));
		return {
			score,
			solved,
			isBad: (score !== null && score <= BAD_SCORE) || solved === "no",
			answers,
			words: Object.fromEntries(
				given.flatMap(({ question, words }) =>
					words === null ? [] : [[question, words]],
				),
			),
			contact: ask.contact,
		};
	};
}
