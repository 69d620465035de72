import type { Share } from "./figures.ts";

/** Who buys again does so within so many days, or counts as not. */
export const RETURNING_DAYS = 90;
/** Months in one reply, this one the last. */
export const RETURNING_MONTHS = 12;

/**
 * `returning:read {site}`, owners and supervisors: of the customers who bought in a month, the share who bought again
 * within {@link RETURNING_DAYS} days of their first order of it. Orders are those that the shop's server has told, of a
 * person by its own id or else by the e-mail address; of who was erased, and of orders without either, nothing counts.
 */
export interface ReturningRead {
	site: string;
	/** Server milliseconds. */
	at: number;
	timeZone: string;
	/** Oldest first. */
	months: ReturningMonth[];
}

export interface ReturningMonth {
	/** As 2026-11. */
	month: string;
	/** Of all who bought in it. */
	again: Share;
	/** The days of some of them are not over: it may still grow. */
	isRunning: boolean;
}
