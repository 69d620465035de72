import type { AskRow } from "../asks/rows.ts";
import { type WebhookFact, webhookMessage } from "./webhook-message.ts";

/** What somebody answered, as far as a shop's server is told of it. */
export interface ToldAnswers {
	score: number | null;
	solved: string | null;
	isBad: boolean;
	answers: Readonly<Record<string, unknown>>;
	words: Readonly<Record<string, string>>;
	contact: string | null;
}

/** Answers that have settled, told once for each time that they were changed. */
export function messagesOfSettled(ask: AskRow, told: ToldAnswers) {
	const isRating = ask.kind === "rating";
	const types: WebhookFact["type"][] = [
		isRating ? "rating.given" : "survey.answered",
		...(told.isBad ? (["rating.bad"] as const) : []),
	];
	return types.map((type) => webhookMessage(factOf(type, ask, told)));
}

function factOf(
	type: WebhookFact["type"],
	ask: AskRow,
	{ score, solved, answers, words, contact }: ToldAnswers,
): WebhookFact {
	const at = ask.answered_at ?? ask.offered_at;
	return {
		site: ask.site_id,
		type,
		// Whoever is told late of the same answers tells them as the same message.
		of: [ask.id, ask.answered_at],
		visitor: ask.visitor_id,
		at,
		data: {
			ask: ask.id,
			survey: ask.survey_id,
			version: ask.version,
			conversation: ask.conversation_id,
			order: ask.order_id,
			relation: ask.relation,
			cause: ask.cause,
			channel: ask.channel,
			language: ask.language,
			askedAt: new Date(ask.offered_at).toISOString(),
			score,
			solved,
			answers,
		},
		texts: { words, contact },
	};
}
