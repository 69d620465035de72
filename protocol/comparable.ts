import type { Question, SurveyBody } from "./survey.ts";

type Compared = Pick<SurveyBody, "questions">;

/**
 * Whether answers to the question with this key can be read together over two versions: it has the same kind and the
 * same choices in both. Words may differ, because they are also translated and corrected.
 */
export function isComparable(a: Compared, b: Compared, key: string): boolean {
	const [one, other] = [a, b].map(({ questions }) =>
		questions.find((question) => question.key === key),
	);
	return (
		one !== undefined &&
		other !== undefined &&
		one.kind === other.kind &&
		choicesOf(one) === choicesOf(other)
	);
}

/** By the key of each question: the first version since which it was the same question without a break. */
export type ComparableSince = Readonly<Record<string, number>>;

/** @param before the version before this one, null for the first */
export function comparableSince(
	body: Compared,
	version: number,
	before: { body: Compared; since: ComparableSince } | null,
): ComparableSince {
	return Object.fromEntries(
		body.questions.map(({ key }) => [
			key,
			before && isComparable(before.body, body, key)
				? (before.since[key] ?? version)
				: version,
		]),
	);
}

/** Their order says nothing: it may be changed for another language. */
function choicesOf({ choices }: Question): string {
	return choices
		.map(({ key }) => key)
		.sort()
		.join();
}
