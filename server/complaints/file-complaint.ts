import type { ComplaintFiled } from "../../protocol/complaint.ts";
import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import { mayAdd, maySee, mayTakePart } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { remindAt } from "./remind-at.ts";
import { complaintIn, insertComplaint } from "./writes.ts";

const DAY_MS = 24 * 3_600_000;

interface Args {
	/** The shopper, or who of the staff does it for them. */
	by: { visitor: VisitorKey } | { agent: Agent };
	/** With what is masked in it. */
	filed: Omit<ComplaintFiled, "secret">;
	secret_hash: string;
	letters: string;
	year: number;
	assessBy: number;
	/** Within how many days it is decided. */
	days: number;
}

/** A shopper complains: a row, and the entry that says what happens next. Errors: `not_found`, `closed` for spam. */
export const filingComplaint = decision({
	name: "complaint:file",
	reads: { same: complaintIn },
	decide(
		{ conversation: row, same },
		{ by, filed, secret_hash, letters, year, assessBy, days }: Args,
		now,
	) {
		mayFile(by, row);
		if (row.spam === 1) throw new Refused({ code: "closed" });
		if (same) {
			if (same.conversation_id === row.id) return { kind: "unchanged" };
			throw new Refused({ code: "not_found" });
		}
		const answerBy = now + days * DAY_MS;
		return {
			kind: "write",
			entries: [
				systemEntry("complaint-filed", "all", {
					...{ complaint: filed.id, assessBy, answerBy },
				}),
			],
			writes: [
				...insertComplaint({
					...{ site_id: row.site_id, id: filed.id, conversation_id: row.id },
					...{ visitor_id: row.visitor_id, letters, year, secret_hash },
					...{ first_answer_by: answerBy },
					filed_by: "agent" in by ? by.agent.id : null,
					...{ what: filed.what, order_ref: filed.order || null },
					wants: filed.wants || null,
					may_contact: filed.mayContact ? 1 : 0,
					...{ state: "filed", version: 1, changed_by: null },
					...{ severity: null, filed_at: now, assess_by: assessBy },
					...{ answer_by: answerBy, assessed_at: null, decided_at: null },
					...{ outcome: null, decision: null, not_accepted_at: null },
					...{ not_accepted: null, final_at: null },
					remind_at: remindAt(
						{
							...{ state: "filed", filed_at: now },
							...{ assess_by: assessBy, answer_by: answerBy },
						},
						now,
					),
				}),
			],
		};
	},
});

function mayFile(
	by: Args["by"],
	row: ConversationView | null,
): asserts row is ConversationView {
	if ("visitor" in by) return mayTakePart(by.visitor, row);
	maySee(by.agent, row);
	mayAdd(row);
}
