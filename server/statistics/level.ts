/** Contacts by what came of them and when, against a threshold. */
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
 * Source: ICMI and COPC definitions, as compared by Call Centre Helper.
 */
export function level(counts: Answered): Level {
	const { answeredWithin, answeredAfter, abandonedWithin, abandonedAfter } =
		counts;
	const answered = answeredWithin + answeredAfter;
	const abandoned = abandonedWithin + abandonedAfter;
	return {
		allOffered: percent(answeredWithin, answered + abandoned),
		answeredOnly: percent(answeredWithin, answered),
		withoutShortAbandons: percent(answeredWithin, answered + abandonedAfter),
		shortAbandonsCounted: percent(
			answeredWithin + abandonedWithin,
			answered + abandoned,
		),
		abandonRate: percent(abandoned, answered + abandoned),
	};
}

export interface Contact {
	arrived: number;
	answered?: number;
	abandoned?: number;
}

/**
 * Counts contacts against a threshold in their own unit of time; exactly at the threshold is within. Who
 * still waits has no answer yet and is counted apart.
 */
export function answeredWithin(
	contacts: readonly Contact[],
	threshold: number,
): Answered & { stillWaiting: number } {
	const counts = {
		answeredWithin: 0,
		answeredAfter: 0,
		abandonedWithin: 0,
		abandonedAfter: 0,
		stillWaiting: 0,
	};
	for (const { arrived, answered, abandoned } of contacts) {
		if (answered !== undefined) {
			if (answered - arrived <= threshold) counts.answeredWithin++;
			else counts.answeredAfter++;
		} else if (abandoned !== undefined) {
			if (abandoned - arrived <= threshold) counts.abandonedWithin++;
			else counts.abandonedAfter++;
		} else counts.stillWaiting++;
	}
	return counts;
}

function percent(part: number, whole: number): number | null {
	return whole === 0 ? null : (100 * part) / whole;
}
