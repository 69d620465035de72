import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { withdrawAsk } from "../asks/ask-writes.ts";
import type {
	ConversationPatch,
	ConversationRow,
} from "../store/contract/columns.ts";
import type { Write } from "../store/contract/statement.ts";

/**
 * What becomes of the question about how it was when a closed conversation goes on: it is not asked any more, and if
 * it stands there without an answer it is withdrawn. What was said before is asked about only where the time for that
 * had not come yet: a "thanks" that is closed again without a word of the staff is no second ending of the same help.
 */
export function endAsking(
	row: ConversationRow,
	now: number,
): { set: Partial<ConversationPatch>; writes: Write[] } {
	const { site_id: site, id: conversation, asked_seq: asked } = row;
	const isAsked = asked > 0 && row.asked_at >= row.state_since;
	return {
		set: { ask_at: null, ...(row.ask_at === null && { wrote: "[]" }) },
		writes:
			isAsked && now - row.asked_at <= RATING_VALID_MS
				? [withdrawAsk({ site, conversation, asked, now })]
				: [],
	};
}
