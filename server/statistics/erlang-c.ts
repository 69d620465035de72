import {
	mustBe,
	mustBeAmount,
	mustBeCount,
	mustBePositive,
} from "./must-be.ts";

/** What comes in, and who is there; seconds. */
export interface Staffing {
	callsPerHour: number;
	ahtSeconds: number;
	agents: number;
	thresholdSeconds: number;
}

/** null where the queue grows without end, and there is no mean. */
export interface ErlangC {
	/** a = arrivals × handle time. */
	offeredErlangs: number;
	/** a / n, as a share. */
	occupancy: number | null;
	/** Share of those who wait at all. */
	probWait: number;
	/** Mean wait of all. */
	asaSeconds: number | null;
	/** Percent answered within the threshold. */
	serviceLevel: number;
	meanQueue: number | null;
	meanWaitOfDelayed: number | null;
	/** Fewer come than can be served: a < n. */
	stable: boolean;
	/** Share lost if nobody could wait. */
	erlangB: number;
}

/**
 * M/M/n: Poisson arrivals, exponential handling, nobody leaves. P(wait) = n B / (n − a (1 − B)), B by the
 * recursion B(0) = 1, B(k) = a B(k − 1) / (k + a B(k − 1)), which overflows for no number of agents.
 * Mean wait = P(wait) × h / (n − a); service level = 1 − P(wait) e^(−(n − a) T / h).
 * Without agents everybody waits for ever. RangeError for a negative or infinite amount, a handle time of 0, or
 * agents who are no whole number.
 * Called by: the staffing calculator (to come).
 * Source: Erlang (1917); Cooper, Introduction to Queueing Theory.
 */
export function erlangC(staffing: Staffing): ErlangC {
	const { callsPerHour, ahtSeconds, agents, thresholdSeconds } = staffing;
	mustBeAmount("rate of calls", callsPerHour);
	mustBePositive("handle time", ahtSeconds);
	mustBeCount("number of agents", agents);
	mustBeAmount("threshold", thresholdSeconds);
	const offeredErlangs = (callsPerHour / 3_600) * ahtSeconds;
	const lost = erlangB(offeredErlangs, agents);
	const spare = agents - offeredErlangs;
	if (spare <= 0)
		return {
			offeredErlangs,
			occupancy: null,
			probWait: 1,
			asaSeconds: null,
			serviceLevel: 0,
			meanQueue: null,
			meanWaitOfDelayed: null,
			stable: false,
			erlangB: lost,
		};
	const probWait = (agents * lost) / (agents - offeredErlangs * (1 - lost));
	const late = probWait * Math.exp((-spare * thresholdSeconds) / ahtSeconds);
	return {
		offeredErlangs,
		occupancy: offeredErlangs / agents,
		probWait,
		asaSeconds: (probWait * ahtSeconds) / spare,
		serviceLevel: 100 * (1 - late),
		meanQueue: (probWait * offeredErlangs) / spare,
		meanWaitOfDelayed: ahtSeconds / spare,
		stable: true,
		erlangB: lost,
	};
}

/**
 * The fewest agents with whom the Erlang C service level reaches `target`, a share above 0 and below 1. One more
 * than the load is the least that can; from there each agent only helps, so the first that does is the answer.
 * RangeError for another target (no number of agents reaches 1), and as `erlangC`.
 */
export function agentsNeeded(
	staffing: Omit<Staffing, "agents"> & { target: number },
): number {
	const { target } = staffing;
	mustBe("target", target, target > 0 && target < 1);
	const load = (staffing.callsPerHour / 3_600) * staffing.ahtSeconds;
	let agents = Math.floor(load) + 1;
	while (erlangC({ ...staffing, agents }).serviceLevel < 100 * target) agents++;
	return agents;
}

function erlangB(offered: number, agents: number): number {
	let lost = 1;
	for (let n = 1; n <= agents; n++)
		lost = (offered * lost) / (n + offered * lost);
	return lost;
}
