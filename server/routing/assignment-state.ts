import type { Mode } from "../../protocol/conversation.ts";
import type { Because } from "../../protocol/entry.ts";
import { MESSAGE_TURN_MS } from "../../protocol/limits.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { byScore } from "../conversations/queue-order.ts";
import {
	becauseOf,
	type Chosen,
	chooseIn,
	createGroup,
	fits,
	type Group,
	isFree,
	type Line,
	type Seat,
	sitsDown,
	standsUp,
} from "./group.ts";
import {
	type FloorAgent,
	type Held,
	lineOf,
	type Queued,
	type Standing,
} from "./queue-types.ts";

/**
 * Who is there and who waits, on one site, and who gets whom next. Pure: it knows what it was told, and
 * decides in the time of a look at the front of each group.
 */
export interface Floor {
	agentChanged(agent: FloorAgent): void;
	agentGone(id: string): void;
	conversationChanged(standing: Standing): void;
	/** The next conversation that somebody may have now, and who; null: nothing can be done. */
	next(now: number): Pick | null;
	/** Shoppers before it in the live line of its group; null: it does not wait live. */
	place(conversation: string): number | null;
	/** How many wait live in its group, itself included. */
	waiting(conversation: string): number;
	/** Slots of all who could take it, free or not. */
	slotsFor(conversation: string): number;
	/** Whether the agent speaks its language and is in its team. */
	fits(agent: string, conversation: string): boolean;
	/** Who could take it if they had a free slot. */
	ableFor(conversation: string): string[];
	/** What the agent has in hand, offers included. */
	load(agent: string): number;
	/** Why this agent, in the words of an entry. */
	because(
		agent: string,
		conversation: string,
		of?: number,
	): Because | undefined;
	/** How many receive new conversations, and how many of them have a free slot. */
	there(): { receiving: number; free: number };
}

export interface Pick {
	conversation: string;
	agent: FloorAgent;
	because: Because;
}

export function createFloor(): Floor {
	const groups = new Map<string, Group>();
	const seats = new Map<string, Seat>();
	const standings = new Map<string, Queued | Held>();
	/** What each agent has in hand; also of agents who are not known (any more). */
	const loads = new Map<string, number>();
	/** Messages that are held or offered, by team: each team has one slot for them. */
	const messagesHeld = new Map<string | null, number>();
	const there = { receiving: 0, free: 0 };

	function groupOf(queued: Queued): Group {
		const team = queued.team?.id ?? null;
		const line = lineOf(team, queued.language);
		const known = groups.get(line);
		if (known) return known;
		const group = createGroup(team, queued.language);
		for (const seat of seats.values()) sitsDown(group, seat);
		groups.set(line, group);
		return group;
	}

	function sit(seat: Seat): void {
		seats.set(seat.agent.id, seat);
		for (const group of groups.values()) sitsDown(group, seat);
		if (seat.agent.receives) there.receiving++;
		if (isFree(seat)) there.free++;
	}

	function stand(id: string): Seat | undefined {
		const seat = seats.get(id);
		if (!seat) return undefined;
		for (const group of groups.values()) standsUp(group, seat);
		seats.delete(id);
		if (seat.agent.receives) there.receiving--;
		if (isFree(seat)) there.free--;
		return seat;
	}

	function loadChanges(id: string, by: 1 | -1): void {
		const load = (loads.get(id) ?? 0) + by;
		if (load > 0) loads.set(id, load);
		else loads.delete(id);
		const seat = stand(id);
		if (seat) sit({ agent: seat.agent, load });
	}

	/** Puts a standing in, or takes it out. */
	function put(standing: Queued | Held, by: 1 | -1): void {
		switch (standing.kind) {
			case "waiting": {
				const group = groupOf(standing);
				const line = group[standing.mode];
				const into =
					standing.offered === null ? [line.all, line.ready] : [line.all];
				for (const sorted of into)
					if (by > 0) sorted.add(standing);
					else sorted.remove(standing);
				if (standing.offered === null) return;
				hold(standing.mode, standing.team?.id ?? null, by);
				loadChanges(standing.offered, by);
				return;
			}
			case "held":
				if (!standing.counts) return;
				hold(standing.mode, standing.team, by);
				loadChanges(standing.agent, by);
				return;
			default:
				unreachable(standing);
		}
	}

	function hold(mode: Mode, team: string | null, by: 1 | -1): void {
		if (mode === "message")
			messagesHeld.set(team, (messagesHeld.get(team) ?? 0) + by);
	}

	/** The best of all groups: each offers the first of its line for whom somebody is free. */
	function best(
		lineIn: (group: Group) => Line,
		now: number,
		may: (group: Group) => boolean = () => true,
	): Chosen | null {
		let found: Chosen | null = null;
		for (const group of groups.values()) {
			if (lineIn(group).ready.size === 0 || !may(group)) continue;
			const chosen = chooseIn(group, lineIn(group), seats, now);
			if (chosen && (!found || byScore(chosen.queued, found.queued) < 0))
				found = chosen;
		}
		return found;
	}

	/** A message that waited long has one slot of its team to itself, whoever waits live. */
	function hasItsTurn(group: Group, now: number): boolean {
		const since = group.message.ready.first()?.since ?? now;
		return now - since > MESSAGE_TURN_MS && !messagesHeld.get(group.team);
	}

	function waiting(id: string): Queued | undefined {
		const standing = standings.get(id);
		return standing?.kind === "waiting" ? standing : undefined;
	}

	return {
		agentChanged(agent) {
			stand(agent.id);
			sit({ agent, load: loads.get(agent.id) ?? 0 });
		},
		agentGone: (id) => void stand(id),
		conversationChanged(standing) {
			const before = standings.get(standing.id);
			if (before) put(before, -1);
			if (standing.kind === "gone") {
				standings.delete(standing.id);
				return;
			}
			standings.set(standing.id, standing);
			put(standing, 1);
		},
		next(now) {
			const chosen =
				best(
					({ message }) => message,
					now,
					(group) => hasItsTurn(group, now),
				) ??
				best(({ live }) => live, now) ??
				best(({ message }) => message, now);
			if (!chosen) return null;
			const { queued, seat, of } = chosen;
			const because = becauseOf(seat, queued, of);
			return { conversation: queued.id, agent: seat.agent, because };
		},
		place(id) {
			const queued = waiting(id);
			if (queued?.mode !== "live") return null;
			return groupOf(queued).live.all.before(queued);
		},
		waiting(id) {
			const queued = waiting(id);
			return queued ? groupOf(queued).live.all.size : 0;
		},
		slotsFor(id) {
			const queued = waiting(id);
			return queued ? groupOf(queued).slots : 0;
		},
		fits(agent, id) {
			const queued = waiting(id);
			const seat = seats.get(agent);
			return Boolean(queued && seat && fits(groupOf(queued), seat.agent));
		},
		ableFor(id) {
			const queued = waiting(id);
			return queued
				? [...groupOf(queued).free].map(({ agent }) => agent.id)
				: [];
		},
		load: (agent) => loads.get(agent) ?? 0,
		because(agent, id, of = 1) {
			const queued = waiting(id);
			const seat = seats.get(agent);
			return queued && seat && becauseOf(seat, queued, of);
		},
		there: () => ({ ...there }),
	};
}
