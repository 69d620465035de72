import { isComparable } from "../../protocol/comparable.ts";
import type { Question, SurveyBody } from "../../protocol/survey.ts";

/** What a change of a survey does to one question, and so to what was answered to it. */
export type Change = {
	key: string;
} /** `at`: its number in the new version, from 1. */ & (
	| { kind: "new"; at: number }
	/** Asked before, and not any more; `at`: its number in the version before. */
	| { kind: "gone"; at: number }
	/** Answered in another way: what was answered before is not compared with it. */
	| { kind: "other_kind" | "other_choices"; at: number }
	/** Compared as before. */
	| { kind: "words" | "branch"; at: number }
);

/** Question by question, in the order of the new version; those that are gone at the end. */
export function changesBetween(
	before: SurveyBody,
	after: SurveyBody,
): Change[] {
	const changed = after.questions.flatMap((question, index): Change[] => {
		const old = before.questions.find(({ key }) => key === question.key);
		const kind = kindOf(old, question, before, after);
		return kind ? [{ key: question.key, kind, at: index + 1 }] : [];
	});
	const gone = before.questions.flatMap(({ key }, index): Change[] =>
		after.questions.some((one) => one.key === key)
			? []
			: [{ key, kind: "gone", at: index + 1 }],
	);
	return [...changed, ...gone];
}

function kindOf(
	old: Question | undefined,
	now: Question,
	before: SurveyBody,
	after: SurveyBody,
): Exclude<Change["kind"], "gone"> | null {
	if (!old) return "new";
	if (!isComparable(before, after, now.key))
		return old.kind === now.kind ? "other_choices" : "other_kind";
	if (!isSame(old.showIf, now.showIf)) return "branch";
	const words = ({ text, choices }: Question) => [text, choices];
	return isSame(words(old), words(now)) ? null : "words";
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
