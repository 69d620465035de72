import { performance } from "node:perf_hooks";
import {
	type AssignmentState,
	createAssignmentState,
} from "../server/routing/assignment-state.ts";
import { chance as seeded } from "../server/statistics/chance.ts";
import { type Figure, rounded } from "./figure.ts";

interface Size {
	agents: number;
	waiting: number;
}

const SIZES: Size[] = [
	{ agents: 10, waiting: 100 },
	{ agents: 100, waiting: 1_000 },
	{ agents: 1_000, waiting: 10_000 },
];
const WARM_UP = 2_000;
const DECISIONS = 10_000;
const SLOTS = 3;
const LANGUAGES = ["en", "lt", "sv", "fr", "ro", "it"];
const TEAMS = ["orders", "returns", "products", "lighting"];
const SEED = 4_821;

/**
 * The cost of one decision: a conversation ends, and who gets the slot that became free is found, with the
 * shopper's place told. Every agent has two languages and one team, all hands are full, and for each that is
 * taken another one comes, so that the lines stay as long.
 */
export function benchRouting(): Figure[] {
	const measured = SIZES.map((size) => ({ size, ...measure(size) }));
	const small = measured[0];
	const large = measured.at(-1);
	const others = measured.slice(0, -1).map(({ size, p99 }) => {
		return [`${size.agents} and ${size.waiting}`, `${rounded(p99)} ms`];
	});
	return [
		{
			name: `routing decision, ${large?.size.agents} agents, ${large?.size.waiting} waiting, p99`,
			value: rounded(large?.p99 ?? 0),
			unit: "ms",
			beside: {
				p50: `${rounded(large?.p50 ?? 0)} ms`,
				...Object.fromEntries(others),
			},
		},
		{
			name: "routing decision, largest p99 to smallest",
			value: rounded((large?.p99 ?? 0) / (small?.p99 ?? 1)),
			unit: "ratio",
		},
	];
}

function measure({ agents, waiting }: Size): { p50: number; p99: number } {
	const chance = seeded(SEED);
	const assignment = createAssignmentState();
	for (let at = 0; at < agents; at++)
		assignment.agentChanged({
			id: `agent-${at}`,
			name: `Agent ${at}`,
			slots: SLOTS,
			assignedAt: at,
			receives: true,
			languages: [oneOf(LANGUAGES, chance), oneOf(LANGUAGES, chance)],
			teams: [oneOf(TEAMS, chance)],
		});
	let made = 0;
	const arrive = () => waits(assignment, made++, chance);
	for (let at = 0; at < waiting + agents * SLOTS; at++) arrive();
	const held: string[] = [];
	for (let id = gives(assignment, made); id; id = gives(assignment, made))
		held.push(id);
	for (let at = held.length; at < agents * SLOTS; at++) arrive();

	const costs: number[] = [];
	for (let step = 0; step < WARM_UP + DECISIONS; step++) {
		const [ended] = held.splice(Math.floor(chance() * held.length), 1);
		const from = performance.now();
		if (ended) assignment.conversationChanged({ kind: "gone", id: ended });
		for (let id = gives(assignment, made); id; id = gives(assignment, made))
			held.push(id);
		const cost = performance.now() - from;
		if (step >= WARM_UP) costs.push(cost);
		arrive();
	}
	costs.sort((a, b) => a - b);
	return {
		p50: costs[Math.floor(costs.length * 0.5)] ?? 0,
		p99: costs[Math.floor(costs.length * 0.99)] ?? 0,
	};
}

function waits(
	assignment: AssignmentState,
	at: number,
	chance: () => number,
): void {
	const team = oneOf([null, ...TEAMS], chance);
	assignment.conversationChanged({
		kind: "waiting",
		id: `conversation-${at}`,
		mode: chance() < 0.8 ? "live" : "message",
		queueAt: at * 1_000,
		since: at * 1_000,
		team: team === null ? null : { id: team, name: team },
		language: oneOf([null, ...LANGUAGES], chance),
		declined: [],
		previous: null,
		offered: null,
	});
}

/** Gives the next one to whom the floor chose, as the relay does once it is on disk. */
function gives(assignment: AssignmentState, second: number): string | null {
	const pick = assignment.next(second * 1_000);
	if (!pick) return null;
	assignment.place(pick.conversation);
	assignment.conversationChanged({
		kind: "held",
		id: pick.conversation,
		agent: pick.agent.id,
		counts: true,
		mode: "live",
		team: null,
	});
	assignment.agentChanged({ ...pick.agent, assignedAt: second * 1_000 });
	return pick.conversation;
}

function oneOf<T>(all: readonly T[], chance: () => number): T {
	return all[Math.floor(chance() * all.length)] as T;
}
