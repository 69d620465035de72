import type {
	ComplaintInfo,
	ComplaintLine,
	OwnComplaint,
} from "../../protocol/complaint.ts";
import { complaintNumber } from "./complaint-number.ts";
import type { ListedComplaint } from "./queries.ts";
import type { ComplaintRow } from "./rows.ts";

/** What its shopper reads. */
export function ownComplaint(row: ComplaintRow): OwnComplaint {
	return {
		...{ id: row.id, conversation: row.conversation_id },
		...{ number: complaintNumber(row), state: row.state },
		...{ filedAt: row.filed_at, assessBy: row.assess_by },
		answerBy: row.answer_by,
		decision:
			row.outcome === null
				? null
				: { outcome: row.outcome, text: row.decision ?? "" },
	};
}

export function complaintInfo(row: ListedComplaint): ComplaintInfo {
	return {
		...ownComplaint(row),
		...{ site: row.site_id, ref: row.ref, visitorName: row.visitor_name },
		...{ version: row.version, what: row.what, order: row.order_ref },
		...{ wants: row.wants, mayContact: row.may_contact === 1 },
		...{ severity: row.severity, notAccepted: row.not_accepted },
	};
}

/** What stands in the list of a year, without words. */
export function complaintLine(row: ComplaintRow): ComplaintLine {
	return {
		...{ id: row.id, conversation: row.conversation_id },
		...{ number: complaintNumber(row), state: row.state },
		...{ filedAt: row.filed_at, assessBy: row.assess_by },
		answerBy: row.first_answer_by ?? row.answer_by,
		...{ assessedAt: row.assessed_at, severity: row.severity },
		...{ decidedAt: row.decided_at, outcome: row.outcome },
		...{ notAcceptedAt: row.not_accepted_at, finalAt: row.final_at },
	};
}
