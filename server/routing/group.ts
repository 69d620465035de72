import type { AssignmentReason } from "../../protocol/entry.ts";
import { OFFER_MS } from "../../protocol/limits.ts";
import { whatIsMissing } from "../../protocol/required-language.ts";
import { byScore } from "../conversations/queue-order.ts";
import { byText } from "../ports/by-text.ts";
import type { AssignableAgent, Queued } from "./queue-types.ts";
import { createSorted, type Sorted } from "./sorted.ts";

/** An agent with what they have in hand: open conversations, and those that are being offered to them. */
export interface AgentSlot {
	agent: AssignableAgent;
	load: number;
}

export interface Queue {
	/** Everybody in it. */
	all: Sorted<Queued>;
	/** Those of them who are not being offered to anybody. */
	ready: Sorted<Queued>;
}

/** Who waits for the same team and language, and who could take them. */
export interface Group {
	team: string | null;
	language: string | null;
	live: Queue;
	message: Queue;
	/** Agents with a free slot, the next one first. */
	free: Sorted<AgentSlot>;
	/** All agents who could, free or not. */
	able: Set<string>;
	/** All slots of theirs. */
	slots: number;
}

export function createGroup(team: string | null, language: string | null) {
	const queue = () => ({
		all: createSorted<Queued>(byScore),
		ready: createSorted<Queued>(byScore),
	});
	const group: Group = {
		team,
		language,
		live: queue(),
		message: queue(),
		free: createSorted(byTurn),
		able: new Set(),
		slots: 0,
	};
	return group;
}

/** The smallest share of slots in use, then the longest without a new conversation, then the id. */
function byTurn(a: AgentSlot, b: AgentSlot): number {
	return (
		// Multiplied crosswise: shares that are equal must compare as equal.
		a.load * b.agent.slots - b.load * a.agent.slots ||
		a.agent.assignedAt - b.agent.assignedAt ||
		byText(a.agent.id, b.agent.id)
	);
}

export function isFree({ agent, load }: AgentSlot): boolean {
	return agent.receives && !agent.rests && load < agent.slots;
}

/** Whether the agent is in the team and speaks the language. */
export function fits(
	group: Pick<Group, "team" | "language">,
	agent: Pick<AssignableAgent, "teams" | "languages">,
): boolean {
	return whatIsMissing(group, agent) === null;
}

export function addAgent(group: Group, agentSlot: AgentSlot): void {
	if (!agentSlot.agent.receives || !fits(group, agentSlot.agent)) return;
	group.able.add(agentSlot.agent.id);
	group.slots += agentSlot.agent.slots;
	if (isFree(agentSlot)) group.free.add(agentSlot);
}

export function removeAgent(group: Group, agentSlot: AgentSlot): void {
	if (!group.able.delete(agentSlot.agent.id)) return;
	group.slots -= agentSlot.agent.slots;
	group.free.remove(agentSlot);
}

export interface Chosen {
	queued: Queued;
	agentSlot: AgentSlot;
	/** How many could have taken it. */
	of: number;
}

/** Why this agent, in the words of an entry. */
export function assignmentReasonOf(
	{ agent, load }: AgentSlot,
	{ language, team, offered, previous }: Queued,
	of: number,
): AssignmentReason {
	const knows = language !== null && agent.languages.includes(language);
	return {
		// What is offered counts already.
		load: load - (offered === agent.id ? 1 : 0),
		slots: agent.slots,
		of,
		language: knows ? language : null,
		team: team?.name ?? null,
		knew: previous === agent.id,
	};
}

/** The first of the line for whom somebody is free, and who that is. */
export function chooseIn(
	group: Group,
	{ ready }: Queue,
	agentSlots: ReadonlyMap<string, AgentSlot>,
	now: number,
): Chosen | null {
	if (group.free.size === 0) return null;
	for (const queued of ready) {
		const chosen = chooseFor(group, queued, agentSlots, now);
		// Only whom somebody has declined can be passed over.
		if (chosen) return chosen;
	}
	return null;
}

/** The least busy one; the agent of before instead, when hardly busier. */
function chooseFor(
	group: Group,
	queued: Queued,
	agentSlots: ReadonlyMap<string, AgentSlot>,
	now: number,
): Chosen | null {
	const again = mayAskAgain(group, queued, now);
	const declined = again ? [] : queued.declined;
	const of = group.free.size - declined.filter((id) => freeIn(id)).length;
	const first = firstBut(group.free, declined);
	if (!first) return null;
	const before =
		queued.previous === null ? undefined : agentSlots.get(queued.previous);
	const preferred =
		before &&
		freeIn(before.agent.id) &&
		!declined.includes(before.agent.id) &&
		before.load <= first.load + 1;
	return { queued, agentSlot: preferred ? before : first, of };

	function freeIn(id: string): boolean {
		const agentSlot = agentSlots.get(id);
		return agentSlot !== undefined && group.able.has(id) && isFree(agentSlot);
	}
}

function firstBut(free: Sorted<AgentSlot>, declined: readonly string[]) {
	if (declined.length === 0) return free.first();
	for (const agentSlot of free)
		if (!declined.includes(agentSlot.agent.id)) return agentSlot;
	return undefined;
}

/**
 * Who declined is asked again once everybody has; not at once, or what one agent gave back would come
 * straight back to them.
 */
function mayAskAgain(
	group: Group,
	{ declined, since }: Queued,
	now: number,
): boolean {
	if (declined.length === 0) return true;
	if (now - since < OFFER_MS) return false;
	for (const { agent } of group.free)
		if (!declined.includes(agent.id)) return false;
	return true;
}
