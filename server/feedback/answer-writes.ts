import { Refused } from "../../protocol/refusal.ts";
import { noteAnsweredAsk } from "../asks/ask-writes.ts";
import { askChanged } from "../asks/changed-asks.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import type { Write } from "../store/contract/statement.ts";
import {
	type AnsweredAsk,
	countAnswered,
	dropAnswer,
	givenOf,
	putAnswer,
} from "./answer-queries.ts";
import { type AnswerValue, isSameValue } from "./answer-values.ts";

/**
 * What is written so that these are all the answers to an ask; empty: they are already. The last whole word wins, so of
 * two tabs no half of one stands beside a half of the other.
 * @param done the shopper has ended it: it is final
 * Errors: `too_late` after the time for it, or once it was ended.
 */
export function answerWrites(
	ask: AnsweredAsk,
	answers: readonly AnswerValue[],
	done: boolean,
	now: number,
): Write[] {
	const { site_id, id: ask_id, survey_id } = ask;
	const before = givenOf(ask);
	const find = (all: readonly AnswerValue[], key: string) =>
		all.find(({ question }) => question === key);
	const changed = answers.filter((value) => {
		const was = find(before, value.question);
		return !was || !isSameValue(was, value);
	});
	const gone = before.filter(({ question }) => !find(answers, question));
	const isSame = changed.length === 0 && gone.length === 0;
	const isDone = ask.done_at !== null;
	if (isSame && (isDone || !done)) return [];
	if (isDone || now > ask.until) throw new Refused({ code: "too_late" });
	return [
		...gone.map(({ question }) => dropAnswer({ site_id, ask_id, question })),
		...changed.map((value) =>
			putAnswer({ site_id, ask_id, ...value, at: now }),
		),
		noteAnsweredAsk({
			site_id,
			id: ask_id,
			at: now,
			settle_at: done ? now : now + SETTLE_MS,
			done_at: done ? now : null,
		}),
		...(ask.answered_at === null
			? [countAnswered({ site_id, survey_id })]
			: []),
		...askChanged(ask),
	];
}
