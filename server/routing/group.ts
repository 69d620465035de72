import type { Because } from "../../protocol/entry.ts";
import { OFFER_MS } from "../../protocol/limits.ts";
import { byId, byScore } from "../conversations/queue-order.ts";
import { speaks } from "./language.ts";
import type { FloorAgent, Queued } from "./queue-types.ts";
import { createSorted, type Sorted } from "./sorted.ts";

/** An agent with what they have in hand: open conversations, and those that are being offered to them. */
export interface Seat {
	agent: FloorAgent;
	load: number;
}

export interface Line {
	/** Everybody in it. */
	all: Sorted<Queued>;
	/** Those of them who are not being offered to anybody. */
	ready: Sorted<Queued>;
}

/** Who waits for the same team and language, and who could take them. */
export interface Group {
	team: string | null;
	language: string | null;
	live: Line;
	message: Line;
	/** Agents with a free slot, the next one first. */
	free: Sorted<Seat>;
	/** All agents who could, free or not. */
	able: Set<string>;
	/** All slots of theirs. */
	slots: number;
}

export function createGroup(team: string | null, language: string | null) {
	const line = () => ({
		all: createSorted<Queued>(byScore),
		ready: createSorted<Queued>(byScore),
	});
	const group: Group = {
		team,
		language,
		live: line(),
		message: line(),
		free: createSorted(byTurn),
		able: new Set(),
		slots: 0,
	};
	return group;
}

/** The smallest share of slots in use, then the longest without a new conversation, then the id. */
function byTurn(a: Seat, b: Seat): number {
	return (
		// Multiplied crosswise: shares that are equal must compare as equal.
		a.load * b.agent.slots - b.load * a.agent.slots ||
		a.agent.assignedAt - b.agent.assignedAt ||
		byId(a.agent.id, b.agent.id)
	);
}

export function isFree({ agent, load }: Seat): boolean {
	return agent.receives && load < agent.slots;
}

/** Whether the agent is in the team and speaks the language. */
export function fits(
	{ team, language }: Pick<Group, "team" | "language">,
	agent: Pick<FloorAgent, "teams" | "languages">,
): boolean {
	return (
		(team === null || agent.teams.includes(team)) &&
		(language === null || speaks(agent.languages, language))
	);
}

export function sitsDown(group: Group, seat: Seat): void {
	if (!seat.agent.receives || !fits(group, seat.agent)) return;
	group.able.add(seat.agent.id);
	group.slots += seat.agent.slots;
	if (isFree(seat)) group.free.add(seat);
}

export function standsUp(group: Group, seat: Seat): void {
	if (!group.able.delete(seat.agent.id)) return;
	group.slots -= seat.agent.slots;
	group.free.remove(seat);
}

export interface Chosen {
	queued: Queued;
	seat: Seat;
	/** How many could have taken it. */
	of: number;
}

/** Why this agent, in the words of an entry. */
export function becauseOf(
	{ agent, load }: Seat,
	{ language, team, offered, previous }: Queued,
	of: number,
): Because {
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
	{ ready }: Line,
	seats: ReadonlyMap<string, Seat>,
	now: number,
): Chosen | null {
	if (group.free.size === 0) return null;
	for (const queued of ready) {
		const chosen = chooseFor(group, queued, seats, now);
		// Only whom somebody has declined can be passed over.
		if (chosen) return chosen;
	}
	return null;
}

/** The least busy one; the agent of before instead, when hardly busier. */
function chooseFor(
	group: Group,
	queued: Queued,
	seats: ReadonlyMap<string, Seat>,
	now: number,
): Chosen | null {
	const again = mayAskAgain(group, queued, now);
	const declined = again ? [] : queued.declined;
	const of = group.free.size - declined.filter((id) => freeIn(id)).length;
	const first = firstBut(group.free, declined);
	if (!first) return null;
	const before =
		queued.previous === null ? undefined : seats.get(queued.previous);
	const preferred =
		before &&
		freeIn(before.agent.id) &&
		!declined.includes(before.agent.id) &&
		before.load <= first.load + 1;
	return { queued, seat: preferred ? before : first, of };

	function freeIn(id: string): boolean {
		const seat = seats.get(id);
		return seat !== undefined && group.able.has(id) && isFree(seat);
	}
}

function firstBut(free: Sorted<Seat>, declined: readonly string[]) {
	if (declined.length === 0) return free.first();
	for (const seat of free) if (!declined.includes(seat.agent.id)) return seat;
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
