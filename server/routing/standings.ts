import type { Mode } from "../../protocol/conversation.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { AgentSlots } from "./agent-slots.ts";
import type { Held, Queued, Standing } from "./queue-types.ts";

/** Where each conversation stands: in the line of its group, or in somebody's hands. */
export interface Standings {
	changed(standing: Standing): void;
	waiting(conversation: string): Queued | undefined;
	/** Messages of the team that are held or offered: each team has one slot for them. */
	messagesHeld(team: string | null): number;
}

export function createStandings(slots: AgentSlots): Standings {
	const standings = new Map<string, Queued | Held>();
	const messages = new Map<string | null, number>();

	/** Puts a standing in, or takes it out. */
	function put(standing: Queued | Held, by: 1 | -1): void {
		switch (standing.kind) {
			case "waiting": {
				putInLine(slots, standing, by);
				if (standing.offered === null) return;
				hold(standing.mode, standing.team?.id ?? null, by);
				slots.loadChanges(standing.offered, by);
				return;
			}
			case "held":
				if (!standing.counts) return;
				hold(standing.mode, standing.team, by);
				slots.loadChanges(standing.agent, by);
				return;
			default:
				unreachable(standing);
		}
	}

	function hold(mode: Mode, team: string | null, by: 1 | -1): void {
		if (mode === "message") messages.set(team, (messages.get(team) ?? 0) + by);
	}

	return {
		changed(standing) {
			const before = standings.get(standing.id);
			if (before) put(before, -1);
			if (standing.kind === "gone") {
				standings.delete(standing.id);
				return;
			}
			standings.set(standing.id, standing);
			put(standing, 1);
		},
		waiting(id) {
			const standing = standings.get(id);
			return standing?.kind === "waiting" ? standing : undefined;
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
