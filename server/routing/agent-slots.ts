import {
	createGroup,
	type Group,
	isFree,
	type Seat,
	sitsDown,
	standsUp,
} from "./group.ts";
import { type FloorAgent, lineOf, type Queued } from "./queue-types.ts";

/** Who is there with how many slots, and in which groups they can take somebody. */
export interface AgentSlots {
	seats: ReadonlyMap<string, Seat>;
	groups: ReadonlyMap<string, Group>;
	/** The group in which it waits, made when nobody waited there before. */
	groupOf(queued: Queued): Group;
	set(agent: FloorAgent): void;
	remove(agent: string): void;
	loadChanges(agent: string, by: 1 | -1): void;
	/** What the agent has in hand, offers included. */
	load(agent: string): number;
	/** How many receive new conversations, and how many of them have a free slot. */
	there: Readonly<{ receiving: number; free: number }>;
}

export function createAgentSlots(): AgentSlots {
	const groups = new Map<string, Group>();
	const seats = new Map<string, Seat>();
	/** What each agent has in hand; also of agents who are not known (any more). */
	const loads = new Map<string, number>();
	const there = { receiving: 0, free: 0 };

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

	return {
		seats,
		groups,
		groupOf(queued) {
			const team = queued.team?.id ?? null;
			const line = lineOf(team, queued.language);
			const known = groups.get(line);
			if (known) return known;
			const group = createGroup(team, queued.language);
			for (const seat of seats.values()) sitsDown(group, seat);
			groups.set(line, group);
			return group;
		},
		set(agent) {
			stand(agent.id);
			sit({ agent, load: loads.get(agent.id) ?? 0 });
		},
		remove: (id) => void stand(id),
		loadChanges(id, by) {
			const load = (loads.get(id) ?? 0) + by;
			if (load > 0) loads.set(id, load);
			else loads.delete(id);
			const seat = stand(id);
			if (seat) sit({ agent: seat.agent, load });
		},
		load: (agent) => loads.get(agent) ?? 0,
		there,
	};
}
