import type { Relation } from "../../protocol/conversation.ts";
import type {
	CorrectionKind,
	RecoveryEnding,
	RecoveryState,
} from "../../protocol/repair.ts";

/** What follows something that went wrong, until its shopper was told. Times are server milliseconds; null: it did not happen. */
export interface RecoveryRow {
	site_id: string;
	id: string;
	conversation_id: string;
	visitor_id: string;
	/** Of the conversation. */
	relation: Relation;
	/** JSON: RecoveryCause[], each once. */
	causes: string;
	/** The score that opened it. */
	score: number | null;
	/** Of the shopper, or of whoever opened it by hand; null: none, or erased with its shopper. */
	words: string | null;
	state: RecoveryState;
	version: number;
	/** Who of the staff acted on it last, and how: whoever says the same again, says it once. */
	changed_by: string | null;
	changed_as: string;
	opened_at: number;
	/** The entry with which it was opened. */
	opened_seq: number;
	/** null: by itself. */
	opened_by: string | null;
	due_at: number;
	/** As it was when it was opened. */
	first_due_at: number;
	owner_id: string | null;
	owner_name: string | null;
	ending: RecoveryEnding | null;
	put_by: string | null;
	put_by_name: string | null;
	put_at: number | null;
	apology: string | null;
	correction: CorrectionKind | null;
	correction_text: string | null;
	promise_id: string | null;
	prevention: string;
	told: string | null;
	told_at: number | null;
	done_at: number | null;
	/** When nothing is to be done about it any more: it is done, or there is no way back. */
	ended_at: number | null;
	second_score: number | null;
	second_at: number | null;
	not_accepted: number;
	/** JSON: when somebody tried to reach the shopper, in vain. */
	tries: string;
	/** When the shopper asked for somebody else; null: they have not. */
	somebody_else_at: number | null;
	/** When it is looked at whether there is a way back; null: never again. */
	next_at: number | null;
}

export interface RepairTables {
	recoveries: RecoveryRow;
}
