import type { Bindable } from "./bind.ts";

/** A statement with its values: one of the hot path by its number in {@link Order.texts}, any other by its text. */
export interface Step {
	statement: number | string;
	values: readonly Bindable[];
	/** What is to be answered; left out: nothing. */
	answers?: "rows" | "changes";
}

/**
 * What the writing connection does at one time. All of it is plain values: where it is done need not be where it was
 * asked.
 */
export interface Order {
	/** Statements of the hot path that are new to the connection: the first has the next number. They stay prepared. */
	texts: readonly string[];
	/** First begins a transaction, for writing. */
	begins: boolean;
	/** Only if nobody else has written since this {@link Answer.version}; left out: in any case. */
	version?: number;
	steps: readonly Step[];
	/** What is done last. `commit`: with all that stands before it, or with nothing of it. */
	ends?: "commit" | "rollback";
	/** How many messages it takes, for failpoints; left out: it is no group of changes. */
	messages?: number;
}

export interface Answer {
	/** Another one whenever something else than this connection has written; null: no transaction was begun. */
	version: number | null;
	/** That was so: nothing was done. */
	stale: boolean;
	/** Of those steps that answer, in their order. */
	results: readonly StepResult[];
}

export interface StepResult {
	rows: readonly unknown[];
	changes: number;
	lastInsertRowid: number | bigint;
}
