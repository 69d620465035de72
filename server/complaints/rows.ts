import type {
	ComplaintOutcome,
	ComplaintState,
	Severity,
} from "../../protocol/complaint.ts";

/** What a shopper complains about, until it is decided. Times are server milliseconds; null: it did not happen. */
export interface ComplaintRow {
	site_id: string;
	id: string;
	conversation_id: string;
	visitor_id: string;
	/** Of the shop, as they were when it was filed. */
	letters: string;
	year: number;
	/** Runs per site and year, without a gap. */
	number: number;
	/** Of what opens its page; null: erased with its shopper, as are all words of theirs. */
	secret_hash: string | null;
	what: string | null;
	order_ref: string | null;
	wants: string | null;
	may_contact: 0 | 1;
	state: ComplaintState;
	version: number;
	/** Who of the staff acted on it last. */
	changed_by: string | null;
	severity: Severity | null;
	filed_at: number;
	assess_by: number;
	answer_by: number;
	/** As it was when it was filed; null: filed by an older relay. */
	first_answer_by: number | null;
	/** Who of the staff filed it for the shopper; null: the shopper. */
	filed_by: string | null;
	assessed_at: number | null;
	decided_at: number | null;
	outcome: ComplaintOutcome | null;
	decision: string | null;
	not_accepted_at: number | null;
	not_accepted: string | null;
	final_at: number | null;
	/** When the staff is reminded next; null: never again. */
	remind_at: number | null;
}

/** How many a site had in a year. */
interface ComplaintCountRow {
	site_id: string;
	year: number;
	last: number;
}

export interface ComplaintTables {
	complaints: ComplaintRow;
	complaint_counts: ComplaintCountRow;
}
