import { mustBe, mustBeCount } from "./must-be.ts";
import type { Proportion } from "./newcombe.ts";

/** How many contacts, by what came of them and when, against a threshold: whole numbers from 0. */
export interface Answered {
	answeredWithin: number;
	answeredAfter: number;
	abandonedWithin: number;
	abandonedAfter: number;
}

/** Percentages, 0 to 100; null where nobody is in the denominator. */
export interface Level {
	/** answered within / everybody. */
	allOffered: number | null;
	/** answered within / answered. */
	answeredOnly: number | null;
	/** answered within / (answered + abandoned after the threshold): the one that is shown. */
	withoutShortAbandons: number | null;
	/** (answered + abandoned within) / everybody. */
	shortAbandonsCounted: number | null;
	/** abandoned / everybody. */
	abandonRate: number | null;
}

/**
 * Service level X/Y: the share X answered within Y. Four treatments of those who left are in use; whoever
 * left before the threshold was never kept waiting too long, and is in no denominator of the one shown.
 * RangeError for counts that are none.
 * Called by: the service report (to come).
 * Source: ICMI and COPC definitions, as compared by Call Centre Helper.
 */
export function level(counts: Answered): Level {
	const { answeredWithin, answeredAfter, abandonedWithin, abandonedAfter } =
		counts;
	mustBeCount("number of answered within", answeredWithin);
	mustBeCount("number of answered after", answeredAfter);
	mustBeCount("number of abandoned within", abandonedWithin);
	mustBeCount("number of abandoned after", abandonedAfter);
	const answered = answeredWithin + answeredAfter;
	const abandoned = abandonedWithin + abandonedAfter;
	const shown = levelShare(counts);
	return {
		allOffered: percent(answeredWithin, answered + abandoned),
		answeredOnly: percent(answeredWithin, answered),
		withoutShortAbandons: percent(shown.hits, shown.n),
		shortAbandonsCounted: percent(
			answeredWithin + abandonedWithin,
			answered + abandoned,
		),
		abandonRate: percent(abandoned, answered + abandoned),
	};
}

/** The treatment that is shown, as so many of so many. */
export function levelShare({
	answeredWithin,
	answeredAfter,
	abandonedAfter,
}: Omit<Answered, "abandonedWithin">): Proportion {
	return {
		hits: answeredWithin,
		n: answeredWithin + answeredAfter + abandonedAfter,
	};
}

export interface Contact {
	arrived: number;
	answered?: number;
	abandoned?: number;
}

/**
 * Counts contacts against a threshold in their own unit of time; exactly at the threshold is within. Who
 * still waits has no answer yet and is counted apart. RangeError for a threshold below 0, an end before the
 * arrival, or a contact that was both answered and abandoned.
 * Called by: the service report (to come).
 */
export function answeredWithin(
	contacts: readonly Contact[],
	threshold: number,
): Answered & { stillWaiting: number } {
	mustBe("threshold", threshold, threshold >= 0);
	const counts = {
		answeredWithin: 0,
		answeredAfter: 0,
		abandonedWithin: 0,
		abandonedAfter: 0,
		stillWaiting: 0,
	};
	for (const contact of contacts) {
		const waited = waitOf(contact);
		if (waited === null) counts.stillWaiting++;
		else if (contact.answered !== undefined) {
			if (waited <= threshold) counts.answeredWithin++;
			else counts.answeredAfter++;
		} else if (waited <= threshold) counts.abandonedWithin++;
		else counts.abandonedAfter++;
	}
	return counts;
}

/** null: still waiting. */
function waitOf({ arrived, answered, abandoned }: Contact): number | null {
	mustBe("time of arrival", arrived, Number.isFinite(arrived));
	if (answered !== undefined && abandoned !== undefined)
		throw new RangeError("a contact is answered or abandoned, not both");
	const ended = answered ?? abandoned;
	if (ended === undefined) return null;
	mustBe("end after the arrival", ended, ended >= arrived);
	return ended - arrived;
}

function percent(part: number, whole: number): number | null {
	return whole === 0 ? null : (100 * part) / whole;
}
