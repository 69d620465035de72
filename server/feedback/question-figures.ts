import type { Relation } from "../../protocol/conversation.ts";
import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import { SCALES, SOLVED_ANSWERS } from "../../protocol/scales.ts";
import type { Question, QuestionKind } from "../../protocol/survey.ts";
import type {
	QuestionLine,
	QuestionScore,
} from "../../protocol/survey-figures.ts";
import { ces } from "../statistics/ces.ts";
import { csat } from "../statistics/csat.ts";
import { nps } from "../statistics/nps.ts";
import { shareOf } from "../statistics/share-of.ts";
import type { AnswerValue } from "./answer-values.ts";

/** How often one line gave each value; `n`: who answered at all. */
export interface QuestionCounts {
	n: number;
	given: Map<string, number>;
}

export type CountedLines = Record<Relation, QuestionCounts>;

export function emptyCounts(): CountedLines {
	return {
		customer: { n: 0, given: new Map() },
		visitor: { n: 0, given: new Map() },
	};
}

/** Words that are erased were an answer. */
export function countAnswer(
	{ kind }: Pick<Question, "kind">,
	counts: QuestionCounts,
	{ number, choice }: AnswerValue,
): void {
	counts.n += 1;
	const values =
		number !== null
			? [String(number)]
			: choice === null
				? []
				: kind === "choices"
					? (JSON.parse(choice) as string[])
					: [choice];
	for (const value of values)
		counts.given.set(value, (counts.given.get(value) ?? 0) + 1);
}

/** As it may be told. */
export function questionLine(
	question: Pick<Question, "kind" | "choices">,
	counts: QuestionCounts,
): QuestionLine {
	const values = valuesOf(question);
	const given = values.map((value) => counts.given.get(value) ?? 0);
	return {
		n: counts.n,
		values: values.map((value, at) => ({
			value,
			share: shareOf(given[at] ?? 0, counts.n),
		})),
		score: scoreOf(question.kind, given),
	};
}

function valuesOf({ kind, choices }: Pick<Question, "kind" | "choices">) {
	if (kind === "solved") return [...SOLVED_ANSWERS];
	const scale = SCALES[kind];
	if (!scale) return choices.map(({ key }) => key);
	const [lowest, highest] = scale;
	return Array.from({ length: highest - lowest + 1 }, (_, at) =>
		String(lowest + at),
	);
}

/** @param given how often each value was, the lowest first */
function scoreOf(
	kind: QuestionKind,
	given: readonly number[],
): QuestionScore | null {
	switch (kind) {
		case "faces":
		case "stars": {
			const { satisfied, n } = csat(given);
			return { kind: "satisfied", share: shareOf(satisfied, n) };
		}
		case "thumbs": {
			const { satisfied, n } = csat(given);
			return { kind: "up", share: shareOf(satisfied, n) };
		}
		case "nps":
			return npsOf(given);
		case "effort": {
			const { mean, n } = ces(given);
			const agree = given.slice(4).reduce((sum, count) => sum + count, 0);
			return {
				kind: "effort",
				mean: n < FIGURE_LEAST ? null : mean,
				agree: shareOf(agree, n),
			};
		}
		case "solved": {
			const n = given.reduce((sum, count) => sum + count, 0);
			return { kind: "solved", share: shareOf(given[0] ?? 0, n) };
		}
		default:
			return null;
	}
}

function npsOf(given: readonly number[]): QuestionScore {
	const { n, promoters, passives, detractors, ...of } = nps(given);
	const [low, high] = of.adjustedWald95 ?? [null, null];
	const counts = { kind: "nps", n, promoters, passives, detractors } as const;
	return n < FIGURE_LEAST
		? { ...counts, score: null, low: null, high: null }
		: { ...counts, score: of.nps, low, high };
}
