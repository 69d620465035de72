import type { AssignmentReason } from "../../protocol/entry.ts";
import { createAgentSlots } from "./agent-slots.ts";
import { createChooseNext } from "./choose-next.ts";
import { assignmentReasonOf, fits } from "./group.ts";
import type { AssignableAgent, Queued, QueueState } from "./queue-types.ts";
import { createStandings } from "./standings.ts";

/**
 * Who is there and who waits, on one site, and who gets whom next. Pure: it knows what it was told, and
 * decides in the time of a look at the front of each group.
 */
export interface AssignmentState {
	agentChanged(agent: AssignableAgent): void;
	agentGone(id: string): void;
	conversationChanged(queueState: QueueState): void;
	/** The next conversation that somebody may have now, and who; null: nothing can be done. */
	next(now: number): Match | null;
	/** Shoppers before it in the live line of its group; null: it does not wait live. */
	place(conversation: string): number | null;
	/** Who is next in the live line of each group, at most so many of each. */
	front(most: number): string[];
	/** How many wait live in its group, itself included. */
	waiting(conversation: string): number;
	/** Slots of all who could take it, free or not. */
	slotsFor(conversation: string): number;
	/** Whether the agent speaks its language and is in its team. */
	fits(agent: string, conversation: string): boolean;
	/** Who could take it if they had a free slot. */
	ableFor(conversation: string): string[];
	/** Who has a free slot for something that another agent holds, the next one first, and why. */
	freeFor(wanted: Queued, holder: string): Omit<Match, "conversation">[];
	/** What the agent has in hand, offers included. */
	load(agent: string): number;
	/** Why this agent, in the words of an entry. */
	because(
		agent: string,
		conversation: string,
		of?: number,
	): AssignmentReason | undefined;
	/** How many receive new conversations, how many of them have a free slot, and all slots of theirs. */
	there(): { receiving: number; free: number; slots: number };
}

export interface Match {
	conversation: string;
	agent: AssignableAgent;
	because: AssignmentReason;
}

export function createAssignmentState(): AssignmentState {
	const slots = createAgentSlots();
	const standings = createStandings(slots);
	const { agentSlots, groupOf } = slots;
	const { waiting } = standings;
	const chooseNext = createChooseNext(slots, standings);

	return {
		agentChanged: slots.set,
		agentGone: slots.remove,
		conversationChanged: standings.changed,
		next(now) {
			const chosen = chooseNext(now);
			if (!chosen) return null;
			const { queued, agentSlot, of } = chosen;
			const because = assignmentReasonOf(agentSlot, queued, of);
			return { conversation: queued.id, agent: agentSlot.agent, because };
		},
		place(id) {
			const queued = waiting(id);
			if (queued?.mode !== "live") return null;
			return groupOf(queued).live.all.before(queued);
		},
		front(most) {
			const ids: string[] = [];
			for (const { live } of slots.groups.values()) {
				let left = most;
				for (const { id } of live.all) {
					if (left-- === 0) break;
					ids.push(id);
				}
			}
			return ids;
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
			const agentSlot = agentSlots.get(agent);
			return Boolean(
				queued && agentSlot && fits(groupOf(queued), agentSlot.agent),
			);
		},
		ableFor(id) {
			const queued = waiting(id);
			return queued
				? [...groupOf(queued).free].map(({ agent }) => agent.id)
				: [];
		},
		freeFor(wanted, holder) {
			const free = [...groupOf(wanted).free].filter(
				({ agent }) => agent.id !== holder,
			);
			return free.map((agentSlot) => ({
				agent: agentSlot.agent,
				because: assignmentReasonOf(agentSlot, wanted, free.length),
			}));
		},
		load: slots.load,
		because(agent, id, of = 1) {
			const queued = waiting(id);
			const agentSlot = agentSlots.get(agent);
			return queued && agentSlot && assignmentReasonOf(agentSlot, queued, of);
		},
		there: () => ({ ...slots.there }),
	};
}
