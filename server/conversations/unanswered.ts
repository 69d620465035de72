import type { Mode } from "../../protocol/conversation.ts";
import type {
	ConversationPatch,
	ConversationRow,
} from "../store/contract/columns.ts";

type Asked = Pick<ConversationRow, "unanswered_since">;

/** What a word of the shopper makes of it. @param row null: it begins with this word */
export function asked(
	row: Asked | null,
	{ mode, answerWithin }: { mode: Mode; answerWithin: number },
	now: number,
): Partial<ConversationPatch> {
	return {
		unanswered_since: row?.unanswered_since ?? now,
		answer_due_at: mode === "live" ? now + answerWithin : null,
	};
}

/** A word into a closed one: it has to be answered as a new one has. */
export function askedAnew(
	now: number,
	service: { mode: Mode; answerWithin: number },
): Partial<ConversationPatch> {
	return {
		...asked(null, service, now),
		first_answer_at: null,
		reopened_at: now,
		never_answered: 0,
		moved: 0,
	};
}

/** What a message of the agent makes of it. */
export function answered(
	{ first_answer_at }: Pick<ConversationRow, "first_answer_at">,
	now: number,
): Partial<ConversationPatch> {
	return {
		...SETTLED,
		first_answer_at: first_answer_at ?? now,
	};
}

/** Nothing waits for an answer. */
export const SETTLED = {
	unanswered_since: null,
	answer_due_at: null,
	reopened_at: null,
	never_answered: 0,
} as const satisfies Partial<ConversationPatch>;

/** Whether the shopper's last words want an answer and have none. */
export function isUnanswered({ unanswered_since }: Asked): boolean {
	return unanswered_since !== null;
}

/** Whether nobody of the shop has written since it began or was reopened, although somebody should have. */
export function isNeverAnswered(
	row: Asked & Pick<ConversationRow, "first_answer_at">,
): boolean {
	return row.first_answer_at === null && isUnanswered(row);
}
