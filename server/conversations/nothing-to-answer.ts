import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { byAgent } from "./entry-builders.ts";
import { closed } from "./lifecycle.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayAnswer } from "./may.ts";
import { isUnanswered, SETTLED } from "./unanswered.ts";

export const settling = decision({
	name: "conversation:nothing-to-answer",
	decide({ conversation: row }, { agent }: { agent: Agent }, now) {
		mayAnswer(agent, row);
		if (!isUnanswered(row)) return { kind: "unchanged" };
		const word: NewEntry = {
			kind: "nothing_to_answer",
			author: byAgent(agent),
			clientId: null,
			audience: "staff",
			body: {},
		};
		if (row.reopened_at === null)
			return { kind: "write", entries: [word], set: SETTLED };
		const settled: ConversationView = { ...row, ...SETTLED };
		const { entries, set } = closed(
			settled,
			byAgent(agent),
			now,
			CLOSE_UNDO_MS,
		);
		return {
			kind: "write",
			entries: [word, ...entries],
			// Nothing was said since that would make another one of it.
			set: { ...SETTLED, ...set, outcome: row.outcome },
		};
	},
});

/**
 * The holder says that the shopper's last words want no answer. What a word like "thanks" has reopened closes again;
 * it was asked about already, and is asked about no more. Errors: `not_found`, `closed`, `taken`, `forbidden`.
 */
export function settle(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
): Promise<Committed> {
	return log.change(settling.of(on, { agent }));
}
