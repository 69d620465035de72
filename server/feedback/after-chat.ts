import {
	AFTER_CHAT,
	INTERVAL_DAYS,
	type Question,
	type SurveyBody,
	type SurveyRule,
} from "../../protocol/survey.ts";

/** The survey that every site has from the beginning, in its first version. The chat says it in words of its own. */
export const AFTER_CHAT_BODY: SurveyBody = {
	title: {},
	questions: [
		question("score", "faces", false),
		question("solved", "solved", true),
		question("comment", "text", true),
	],
	thanks: {},
};

function question(
	key: string,
	kind: Question["kind"],
	optional: boolean,
): Question {
	return {
		key,
		kind,
		text: {},
		choices: [],
		optional,
		showIf: null,
		topic: null,
		leadsTo: null,
	};
}

/** It has no clock of its own: every conversation that a person answered is asked about, once. */
export const AFTER_CHAT_RULE: SurveyRule = {
	trigger: { kind: "after_chat" },
	everyDays: INTERVAL_DAYS,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};

/**
 * Its own questions keep their kinds in every version, and the score stays: what a chat of before asks is answered in
 * each of them. The first field at fault; null: none.
 */
export function afterChatFault(
	survey: string,
	body: SurveyBody,
): string | null {
	if (survey !== AFTER_CHAT) return null;
	const at = body.questions.findIndex(({ key, kind }) => {
		const own = AFTER_CHAT_BODY.questions.find((one) => one.key === key);
		return own && own.kind !== kind;
	});
	if (at >= 0) return `questions.${at}.kind`;
	const [first] = body.questions;
	return first?.key === "score" && !first.optional ? null : "questions.0.key";
}
