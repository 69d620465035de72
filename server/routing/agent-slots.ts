import {
	type AgentSlot,
	addAgent,
	createGroup,
	type Group,
	isFree,
	removeAgent,
} from "./group.ts";
import {
	type AssignableAgent,
	groupKeyOf,
	type Queued,
} from "./queue-types.ts";

/** Who is there with how many slots, and in which groups they can take somebody. */
export interface AgentSlots {
	agentSlots: ReadonlyMap<string, AgentSlot>;
	groups: ReadonlyMap<string, Group>;
	/** The group in which it waits, made when nobody waited there before. */
	groupOf(queued: Queued): Group;
	set(agent: AssignableAgent): void;
	remove(agent: string): void;
	loadChanges(agent: string, by: 1 | -1): void;
	/** What the agent has in hand, offers included. */
	load(agent: string): number;
	/** How many receive new conversations, how many of them have a free slot, and all slots of theirs. */
	there: Readonly<{ receiving: number; free: number; slots: number }>;
}

export function createAgentSlots(): AgentSlots {
	const groups = new Map<string, Group>();
	const agentSlots = new Map<string, AgentSlot>();
	/** What each agent has in hand; also of agents who are not known (any more). */
	const loads = new Map<string, number>();
	const there = { receiving: 0, free: 0, slots: 0 };

	function count(slots: number, by: 1 | -1): void {
		there.receiving += by;
		there.slots += by * slots;
	}

	function insert(agentSlot: AgentSlot): void {
		agentSlots.set(agentSlot.agent.id, agentSlot);
		for (const group of groups.values()) addAgent(group, agentSlot);
		if (agentSlot.agent.receives) count(agentSlot.agent.slots, 1);
		if (isFree(agentSlot)) there.free++;
	}

	function takeOut(id: string): AgentSlot | undefined {
		const agentSlot = agentSlots.get(id);
		if (!agentSlot) return undefined;
		for (const group of groups.values()) removeAgent(group, agentSlot);
		agentSlots.delete(id);
		if (agentSlot.agent.receives) count(agentSlot.agent.slots, -1);
		if (isFree(agentSlot)) there.free--;
		return agentSlot;
	}

	return {
		agentSlots,
		groups,
		groupOf(queued) {
			const team = queued.team?.id ?? null;
			const key = groupKeyOf(team, queued.language);
			const known = groups.get(key);
			if (known) return known;
			const group = createGroup(team, queued.language);
			for (const agentSlot of agentSlots.values()) addAgent(group, agentSlot);
			groups.set(key, group);
			return group;
		},
		set(agent) {
			takeOut(agent.id);
			insert({ agent, load: loads.get(agent.id) ?? 0 });
		},
		remove: (id) => void takeOut(id),
		loadChanges(id, by) {
			const load = (loads.get(id) ?? 0) + by;
			if (load > 0) loads.set(id, load);
			else loads.delete(id);
			const agentSlot = takeOut(id);
			if (agentSlot) insert({ agent: agentSlot.agent, load });
		},
		load: (agent) => loads.get(agent) ?? 0,
		there,
	};
}
