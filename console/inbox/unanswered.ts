import type { StaffConversation } from "../../protocol/agent.ts";

/** How long the shopper has waited for an answer, in milliseconds, once that is too long; null: it is not. */
export function unansweredFor(
	row: Pick<StaffConversation, "state" | "unansweredSince" | "answerDueAt">,
	nowMs: number,
): number | null {
	const { state, unansweredSince, answerDueAt } = row;
	if (state.kind !== "open" || unansweredSince == null || answerDueAt == null)
		return null;
	return nowMs >= answerDueAt ? nowMs - unansweredSince : null;
}
