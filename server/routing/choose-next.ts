import { MESSAGE_TURN_MS } from "../../protocol/limits.ts";
import { byScore } from "../conversations/queue-order.ts";
import type { AgentSlots } from "./agent-slots.ts";
import { type Chosen, chooseIn, type Group, type Queue } from "./group.ts";
import type { Standings } from "./standings.ts";

/** The next conversation that somebody may have now, and who: live ones first, but for a message's turn. */
export function createChooseNext(
	{ groups, agentSlots }: AgentSlots,
	{ messagesHeld }: Standings,
): (now: number) => Chosen | null {
	/** The best of all groups: each offers the first of its line for whom somebody is free. */
	function best(
		queueIn: (group: Group) => Queue,
		now: number,
		may: (group: Group) => boolean = () => true,
	): Chosen | null {
		let found: Chosen | null = null;
		for (const group of groups.values()) {
			if (queueIn(group).ready.size === 0 || !may(group)) continue;
			const chosen = chooseIn(group, queueIn(group), agentSlots, now);
			if (chosen && (!found || byScore(chosen.queued, found.queued) < 0))
				found = chosen;
		}
		return found;
	}

	/** A message that waited long has one slot of its team to itself, whoever waits live. */
	function hasItsTurn({ message, team }: Group, now: number): boolean {
		const since = message.ready.first()?.since ?? now;
		return now - since > MESSAGE_TURN_MS && messagesHeld(team) === 0;
	}

	return (now) =>
		best(
			({ message }) => message,
			now,
			(group) => hasItsTurn(group, now),
		) ??
		best(({ live }) => live, now) ??
		best(({ message }) => message, now);
}
