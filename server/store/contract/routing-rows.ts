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
	/** The epoch in which it was told: one estimated range for each wait, however often it is given to somebody. */
	epoch: number;
	/** The routing group: team and language, as {@link QueueEventRow.line}. */
	line: string;
	told_at: number;
	ahead: number;
	kind: "range" | "over" | "recent";
	/** Minutes. */
	low: number;
	high: number;
	/** What the range was told of; a figure takes one of them. `taken` stands in rows of before. */
	meaning: "taken" | "answered";
	/** `taken` ends a row of that meaning alone. */
	outcome: "taken" | "answered" | "left" | "silent" | null;
	/** Of an answered one: when the first human word was written. */
	ended_at: number | null;
	/** When an agent got it last; null: nobody has, or not known. */
	taken_at: number | null;
}

/** What the estimate of waits is made from: each start of service, and each who left without a word. */
export interface QueueEventRow {
	site_id: string;
	line: string;
	at: number;
	/** `unanswered`: it ended after an agent had got it, without a human word. */
	kind: "started" | "abandoned" | "silent" | "unanswered";
	/** Milliseconds that this shopper waited live. */
	waited: number;
	/** Who waited in the line when it happened, this one included. */
	waiting: number;
	/** Slots of those who could serve the line. */
	slots: number;
	/** First human word after the shopper's message, in milliseconds since the wait began; null: none yet. */
	replied: number | null;
	conversation_id: string;
}
