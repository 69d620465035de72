import type { Ask, ShownQuestion } from "../../../protocol/ask.ts";

export const ASK = "a".repeat(22);

const english = (text: string) => ({ text, language: "en" });

export function question(
	key: string,
	kind: ShownQuestion["kind"],
	rest: Partial<ShownQuestion> = {},
): ShownQuestion {
	return {
		key,
		kind,
		text: english(`${key}?`),
		choices: [],
		optional: false,
		showIf: null,
		...rest,
	};
}

export const choice = (key: string) => ({ key, text: english(`The ${key}`) });

/** A survey with a branch: who is unhappy is asked why. */
export function someAsk(rest: Partial<Ask> = {}): Ask {
	return {
		id: ASK,
		survey: "s".repeat(22),
		version: 1,
		until: Number.MAX_SAFE_INTEGER,
		title: english("Your order"),
		questions: [
			question("score", "faces"),
			question("why", "text", { showIf: { question: "score", in: [1, 2] } }),
			question("again", "nps", { optional: true }),
		],
		thanks: null,
		answers: {},
		done: false,
		conversation: null,
		...rest,
	};
}
