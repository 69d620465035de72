import type {
	PromiseInfo,
	PromiseKind,
	PromiseOwner,
	PromiseState,
} from "../../protocol/promise.ts";

/** What its scheduler does next with it. */
export type PromiseStage = "remind" | "due" | "late" | "none";

/** One promise to one shopper. Times are server milliseconds; null: it did not happen. */
export interface PromiseRow {
	site_id: string;
	id: string;
	conversation_id: string;
	visitor_id: string;
	/** For which team the conversation was. */
	team_id: string | null;
	kind: PromiseKind;
	/** null: erased with its shopper. */
	what: string | null;
	owner_kind: PromiseOwner["kind"];
	owner_id: string | null;
	owner_name: string | null;
	due_at: number;
	first_due_at: number;
	made_at: number;
	made_by: string;
	made_by_name: string;
	/** The entry with which it was made. */
	made_seq: number;
	state: PromiseState;
	version: number;
	/** Who acted on it last, and how: whoever says the same again, says it once. */
	changed_by: string;
	changed_as: string;
	moved: number;
	stage: PromiseStage;
	remind_at: number;
	/** When it counts as late unless it is kept before. */
	late_from: number;
	/** When its stage is due; null: nothing is. */
	next_at: number | null;
	/** When it last became late. */
	late_at: number | null;
	kept_at: number | null;
	/** When that was entered. */
	entered_at: number | null;
	kept_how: PromiseInfo["keptHow"];
	/** The entry with which it was kept. */
	kept_seq: number | null;
	withdrawn_at: number | null;
	confirmed: PromiseInfo["confirmed"];
	confirmed_at: number | null;
}

export interface PromiseTables {
	promises: PromiseRow;
}
