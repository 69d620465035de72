import { Refused } from "../../protocol/refusal.ts";
import { assigned } from "../conversations/assign.ts";
import { type ConversationIn, decision } from "../conversations/decision.ts";
import {
	type Named,
	offerEnded,
	systemEntry,
	waiting,
} from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayMove, maySee } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import { givenAway } from "./given-away.ts";

/** Whose it was before it was assigned, and for which team it waited. */
export interface AssignedBefore {
	holder: Named | null;
	team: { id: string; name: string } | null;
	/** Of the assignment that is taken back. */
	epoch: number;
}

export const assigningBack = decision({
	name: "conversation:assign-back",
	reads: { given: givenAway },
	decide(
		{ conversation: row, given },
		{ agent, before }: { agent: Agent; before: AssignedBefore },
		now,
	) {
		maySee(agent, row);
		if (row.state === "closed") throw new Refused({ code: "closed" });
		if (row.epoch !== before.epoch) throw new Refused({ code: "conflict" });
		// Who holds it now has it from whoever takes it back; else it is moved as any other.
		if (!given) mayMove(agent, row);
		const { holder, team } = before;
		const teamIs = { team_id: team?.id ?? null, team_name: team?.name ?? null };
		if (holder) {
			const { entries, set, writes } = assigned(row, holder, now, {
				reason: "transferred",
			});
			return {
				kind: "write",
				entries,
				set: { ...set, ...teamIs },
				writes,
			};
		}
		const { id, name } = agent;
		return {
			kind: "write",
			entries: [
				...offerEnded(row, "withdrawn"),
				systemEntry("released", "staff", {
					agent: { id: row.agent_id ?? id, name: row.agent_name ?? name },
					why: "released",
					team: team?.name ?? null,
				}),
			],
			// Where it stood in its line before.
			set: { ...waiting(row, now, row.queue_at), ...teamIs },
		};
	},
});

/**
 * Takes an assignment back: to whoever held it, or to its place in the line. Errors: `not_found`, `closed`, `taken` where
 * the holder has it from somebody else, `conflict` once it went on.
 */
export function assignBack(
	log: ConversationLog,
	agent: Agent,
	{ before, ...on }: ConversationIn & { before: AssignedBefore },
): Promise<Committed> {
	return log.change(
		assigningBack.of(on, { agent, before }, { given: { by: agent.id } }),
	);
}
