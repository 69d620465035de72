import { draws } from "./draws.ts";

/** What is real in a history: how much more likely somebody is satisfied, in shares of 1. Nothing else differs. */
export interface Scenario {
	/** Of each agent, by number; 0: as the others. */
	agents: readonly number[];
	/** Of customers, to visitors. */
	customers: number;
	/** Of who waited longer than told. */
	late: number;
	/** From the middle on. */
	change: number;
}

/** How many are satisfied in the first half with an agent of whom nothing is to be said. With all that adds to it it stays under 1. */
export const SATISFIED = 0.6;
const CHANGE = 0.12;
const LATE = -0.16;
const CUSTOMERS = 0.12;
/** Two differ by as much in two ways, so that neither hides behind the other. */
const DIFFERING = [-0.2, -0.16, 0.12];
/** The numbers of a history are drawn by its seed; what is real in it, by another one. */
const OTHER = 0x5eed;

/** One or two agents differ, customers in every second one. */
export function scenarioOf(seed: number, agents: number): Scenario {
	const chance = draws(seed ^ OTHER);
	const effects = Array.from({ length: agents }, () => 0);
	const many = 1 + chance.oneIn(2);
	for (let differing = 0; differing < many; ) {
		const agent = chance.oneIn(agents);
		if (effects[agent] !== 0) continue;
		effects[agent] = DIFFERING[chance.oneIn(DIFFERING.length)] ?? 0;
		differing += 1;
	}
	return {
		agents: effects,
		customers: chance.isSo(0.5) ? CUSTOMERS : 0,
		late: LATE,
		change: CHANGE,
	};
}
