import type { AskInConversation } from "../../server/asks/ask-writes.ts";
import type { AskRow } from "../../server/asks/rows.ts";
import { SETTLE_MS } from "../../server/asks/settling.ts";
import { asking } from "../../server/feedback/asking.ts";
import { rating } from "../../server/feedback/rating.ts";
import type { AnswerRow } from "../../server/feedback/rows.ts";
import { COMMENTS } from "./comments.ts";
import type { Telling } from "./conversation-rows.ts";
import { type PastAnswer, type PastAsk, satisfied } from "./past-episode.ts";

/** A comment is sent some time after the score. */
const COMMENT_MS = 25_000;

/** The question after the end, and what was said to it. */
export function asksAndAnswers(telling: Telling): void {
	const { past, told, rows } = telling;
	if (!past.ask) return;
	const asked = past.ask;
	const after = told.row().asked_seq;
	const writes = told.does(asking, null, asked.at);
	const [values] = writes.map((one) => one.values);
	const ask = askRow(values as AskInConversation, asked);
	rows.asks.push(ask);
	credits(telling, ask, after);
	if (asked.answer) answers(telling, ask, asked.answer);
}

function askRow(values: AskInConversation, asked: PastAsk): AskRow {
	const { answer, seenAt, dismissedAt } = asked;
	const answeredAt = answer && lastAt(answer);
	return {
		...values,
		channel: "chat",
		order_id: null,
		page: null,
		seen_at: seenAt,
		started_at: answer?.at ?? null,
		answered_at: answeredAt,
		done_at: answer?.isCommented ? answeredAt : null,
		dismissed_at: dismissedAt,
		withdrawn_at: null,
		settle_at: null,
		settled_at: answeredAt && answeredAt + SETTLE_MS,
		contact: null,
		hidden_at: null,
		hidden_by: null,
		hidden_why: null,
	};
}

function lastAt({ at, isCommented }: PastAnswer): number {
	return isCommented ? at + COMMENT_MS : at;
}

/** Whoever wrote since the ask before. */
function credits({ told, rows }: Telling, ask: AskRow, after: number): void {
	const known = new Set<string>();
	for (const entry of told.entries) {
		const { seq, kind, author_kind, author_id, author_name } = entry;
		if (seq <= after || kind !== "message" || author_kind !== "agent") continue;
		if (author_id === null || known.has(author_id)) continue;
		known.add(author_id);
		rows.credits.push({
			site_id: ask.site_id,
			conversation_id: entry.conversation_id,
			asked_seq: ask.asked_seq ?? 0,
			person_id: author_id,
			name: author_name ?? "",
			first_seq: seq,
		});
	}
}

/** The score at first, and then what was written, as a shopper gives them. */
function answers(telling: Telling, ask: AskRow, answer: PastAnswer): void {
	const { past, told, rows, visitor } = telling;
	const { at, score, solved, isCommented } = answer;
	const comment = isCommented ? commentOf(telling, answer) : null;
	const given = {
		conversation: told.row().id,
		asked: ask.asked_seq ?? 0,
		score,
		solved,
	};
	const fresh = { ...ask, started_at: null, answered_at: null, done_at: null };
	const gives = (words: string | null, before: AnswerRow[], now: number) => {
		const asked = { ...fresh, given: givenText(before) };
		const args = { visitor, given: { ...given, comment: words } };
		told.does(rating, args, now, { asked });
	};
	const row = (question: string, value: Partial<AnswerRow>, when = at) => ({
		...{ site_id: ask.site_id, ask_id: ask.id, question },
		...{ number: null, choice: null, words: null },
		...value,
		at: when,
	});
	const scores: AnswerRow[] = [
		row("score", { number: score }),
		...(solved ? [row("solved", { choice: solved })] : []),
	];
	gives(null, [], at);
	rows.answers.push(...scores);
	if (comment === null || past.ask === null) return;
	gives(comment, scores, lastAt(answer));
	rows.answers.push(row("comment", { words: comment }, lastAt(answer)));
}

function givenText(answers: readonly AnswerRow[]): string {
	return JSON.stringify(
		answers.map(({ question, number, choice, words }) => [
			question,
			number,
			choice,
			words,
		]),
	);
}

function commentOf({ past }: Telling, { score }: PastAnswer): string {
	const { good = [], bad = [] } = COMMENTS[past.language] ?? {};
	const all = satisfied(score) ? good : bad;
	return all[past.conversation % all.length] ?? "";
}
