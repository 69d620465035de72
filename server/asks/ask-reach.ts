import type { AskRow } from "./rows.ts";

/** Of how many asks each came so far; each is counted in all that it was. */
export interface AskReach {
	/** It was in sight, or was begun. */
	seen: number;
	started: number;
	answered: number;
	done: number;
	/** Put away without an answer. */
	dismissed: number;
	withdrawn: number;
	/** Answered, and hidden by the staff. */
	hidden: number;
}

export const NO_REACH: Readonly<AskReach> = {
	seen: 0,
	started: 0,
	answered: 0,
	done: 0,
	dismissed: 0,
	withdrawn: 0,
	hidden: 0,
};

/** Counts one more. */
export function addReach(
	reach: AskReach,
	ask: Pick<
		AskRow,
		| "seen_at"
		| "started_at"
		| "answered_at"
		| "done_at"
		| "dismissed_at"
		| "withdrawn_at"
		| "hidden_at"
	>,
): void {
	const isAnswered = ask.answered_at !== null;
	// An older page tells only what was answered; nobody answers what they have not seen.
	reach.seen += Number(ask.seen_at !== null || ask.started_at !== null);
	reach.started += Number(ask.started_at !== null);
	reach.answered += Number(isAnswered);
	reach.done += Number(ask.done_at !== null);
	reach.dismissed += Number(ask.dismissed_at !== null && !isAnswered);
	reach.withdrawn += Number(ask.withdrawn_at !== null);
	reach.hidden += Number(ask.hidden_at !== null);
}
