/** Agents with a shared topic. */
export interface TeamRow {
	site_id: string;
	id: string;
	name: string;
	/** 1: conversations are offered with a count-down; 0: given. */
	offers: number;
	created_at: number;
}

/** A person of the staff is present until `ends_at`, on the store's clock. */
export interface LeaseRow {
	person_id: string;
	ends_at: number;
}

/** What one waiting shopper was told, and what came of it. */
export interface EstimatedWaitRow {
	site_id: string;
	conversation_id: string;
	/** The epoch of the wait: one estimated range for each. */
	epoch: number;
	/** The routing group: team and language, as {@link QueueEventRow.line}. */
	line: string;
	told_at: number;
	ahead: number;
	kind: "range" | "over" | "recent";
	/** Minutes. */
	low: number;
	high: number;
	outcome: "taken" | "left" | "silent" | null;
	ended_at: number | null;
}

/** What the estimate of waits is made from: each start of service, and each who left without one. */
export interface QueueEventRow {
	site_id: string;
	line: string;
	at: number;
	kind: "started" | "abandoned" | "silent";
	/** Milliseconds that this shopper waited live. */
	waited: number;
	/** Who waited in the line when it happened, this one included. */
	waiting: number;
	/** Slots of those who could serve the line. */
	slots: number;
	/** First human reply after the shopper's message, in milliseconds; null: none yet. */
	replied: number | null;
	conversation_id: string;
}
