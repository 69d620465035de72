import type { Mode } from "../../protocol/conversation.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { AgentSlots } from "./agent-slots.ts";
import type { Held, Queued, QueueState } from "./queue-types.ts";

/** Where each conversation stands: in the queue of its group, or held by somebody. */
export interface Standings {
	changed(queueState: QueueState): void;
	waiting(conversation: string): Queued | undefined;
	/** Messages of the team that are held or offered: each team has one slot for them. */
	messagesHeld(team: string | null): number;
}

export function createStandings(slots: AgentSlots): Standings {
	const queueStates = new Map<string, Queued | Held>();
	const messages = new Map<string | null, number>();

	/** Puts a standing in, or takes it out. */
	function put(queueState: Queued | Held, by: 1 | -1): void {
		switch (queueState.kind) {
			case "waiting": {
				putInLine(slots, queueState, by);
				if (queueState.offered === null) return;
				hold(queueState.mode, queueState.team?.id ?? null, by);
				slots.loadChanges(queueState.offered, by);
				return;
			}
			case "held":
				if (!queueState.counts) return;
				hold(queueState.mode, queueState.team, by);
				slots.loadChanges(queueState.agent, by);
				return;
			default:
				unreachable(queueState);
		}
	}

	function hold(mode: Mode, team: string | null, by: 1 | -1): void {
		if (mode === "message") messages.set(team, (messages.get(team) ?? 0) + by);
	}

	return {
		changed(queueState) {
			const before = queueStates.get(queueState.id);
			if (before) put(before, -1);
			if (queueState.kind === "gone") {
				queueStates.delete(queueState.id);
				return;
			}
			queueStates.set(queueState.id, queueState);
			put(queueState, 1);
		},
		waiting(id) {
			const queueState = queueStates.get(id);
			return queueState?.kind === "waiting" ? queueState : undefined;
		},
		messagesHeld: (team) => messages.get(team) ?? 0,
	};
}

function putInLine(slots: AgentSlots, queued: Queued, by: 1 | -1): void {
	const line = slots.groupOf(queued)[queued.mode];
	const into = queued.offered === null ? [line.all, line.ready] : [line.all];
	for (const sorted of into)
		if (by > 0) sorted.add(queued);
		else sorted.remove(queued);
}
