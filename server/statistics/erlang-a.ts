import { mustBeAmount, mustBeCount, mustBePositive } from "./must-be.ts";

export interface ErlangA {
	/** Share of those who wait at all. */
	probWait: number;
	/** Share of those who leave before they are served. */
	probAbandon: number;
	meanQueue: number;
	/** Of all, served or not. */
	meanWaitSeconds: number;
}

/** States less likely than this, against the likeliest, change no figure. */
const NEGLIGIBLE = 1e-15;
const LARGEST = 1e200;

/**
 * M/M/n+M: as Erlang C, but each who waits leaves at the rate 1 / mean patience. Birth-death equations: from k
 * in the system one more comes at λ, one ends at min(k, n) / h + max(k − n, 0) / patience; it is stable under
 * any load. P(abandon) = mean queue / (patience × λ). RangeError for a negative or infinite amount, a handle time
 * or patience of 0, or agents who are no whole number.
 * Called by: the staffing calculator (to come).
 * Source: Palm (1946); Garnett, Mandelbaum and Reiman (2002).
 */
export function erlangA(staffing: {
	callsPerHour: number;
	ahtSeconds: number;
	agents: number;
	meanPatienceSeconds: number;
}): ErlangA {
	const { ahtSeconds, agents, meanPatienceSeconds } = staffing;
	mustBeAmount("rate of calls", staffing.callsPerHour);
	mustBePositive("handle time", ahtSeconds);
	mustBeCount("number of agents", agents);
	mustBePositive("mean patience", meanPatienceSeconds);
	const perSecond = staffing.callsPerHour / 3_600;
	let weight = 1;
	let total = 1;
	let waiting = agents === 0 ? 1 : 0;
	let queued = 0;
	// Beyond the agents and the load the weights only fall, so the first negligible one ends the sum.
	for (let inside = 1; ; inside++) {
		const queue = Math.max(0, inside - agents);
		const ends =
			Math.min(inside, agents) / ahtSeconds + queue / meanPatienceSeconds;
		weight *= perSecond / ends;
		total += weight;
		if (inside >= agents) waiting += weight;
		queued += queue * weight;
		// Only the weights' proportions count, and those of a large load would overflow.
		if (total > LARGEST) {
			weight /= total;
			waiting /= total;
			queued /= total;
			total = 1;
		}
		if (queue > 0 && perSecond < ends && weight < NEGLIGIBLE * total) break;
	}
	const meanQueue = queued / total;
	const meanWaitSeconds = perSecond === 0 ? 0 : meanQueue / perSecond;
	return {
		probWait: waiting / total,
		probAbandon: meanWaitSeconds / meanPatienceSeconds,
		meanQueue,
		meanWaitSeconds,
	};
}
