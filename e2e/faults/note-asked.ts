import type { AnswersGiven } from "../../protocol/ask.ts";
import type { CardLeft, OwnCard } from "../../protocol/comment-card.ts";
import type { RatingGiven } from "../../protocol/rating.ts";
import { passes, type Reply } from "../../protocol/refusal.ts";
import type { Account, AnswersOf, AnswersSaid, CardSaid } from "./account.ts";

/** Notes what a page says of answers and cards, before it is said; call what it returns with the reply. */
export function noteAsked(
	{ answered, cards }: Account,
	command: string,
	data: unknown,
): (reply: Reply<unknown>) => void {
	switch (command) {
		case "rating:give": {
			const { conversation, asked, ...given } = data as RatingGiven;
			const said = { ask: { conversation, seq: asked }, answers: all(given) };
			return answers(answered, said);
		}
		case "survey:answer": {
			const { ask: id, answers: given } = data as AnswersGiven;
			return answers(answered, { ask: { id }, answers: all(given) });
		}
		case "card:leave": {
			const { clientId, text } = data as CardLeft;
			const said: CardSaid = { clientId, text, card: null };
			cards.push(said);
			return (reply) => {
				if (!reply.ok) return;
				said.card = (reply.data as { card: OwnCard }).card.id;
			};
		}
		default:
			return () => {};
	}
}

function answers(
	answered: AnswersSaid[],
	of: Pick<AnswersSaid, "ask" | "answers">,
): (reply: Reply<unknown>) => void {
	const said: AnswersSaid = { ...of, reply: "open" };
	answered.push(said);
	return (reply) => {
		if (reply.ok) said.reply = "kept";
		else if (!passes(reply.refusal)) said.reply = "refused";
	};
}

function all(given: object): AnswersOf {
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== null),
	);
}
