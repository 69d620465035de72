import type { ComplaintInfo, OwnComplaint } from "../../protocol/complaint.ts";
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
