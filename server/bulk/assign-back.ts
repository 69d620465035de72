import { Refused } from "../../protocol/refusal.ts";
import { assigned } from "../conversations/assign.ts";
import { type ConversationIn, decision } from "../conversations/decision.ts";
import {
	byAgent,
	offerEnded,
	SYSTEM,
	systemEntry,
	waiting,
} from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayDisturb, maySee } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { AssignedBefore } from "./assigned-before.ts";
import { lastMove } from "./queries.ts";

export const assigningBack = decision({
	name: "conversation:assign-back",
	reads: { last: lastMove },
	decide(
		{ conversation: row, last },
		{ agent, before }: { agent: Agent; before: AssignedBefore },
		now,
	) {
		maySee(agent, row);
		if (row.state === "closed") throw new Refused({ code: "closed" });
		if (last?.seq !== before.seq) wentOn(agent, row);
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
		const isOthers = row.agent_id !== null && row.agent_id !== id;
		return {
			kind: "write",
			entries: [
				...offerEnded(row, "withdrawn"),
				{
					...systemEntry("released", "staff", {
						agent: { id: row.agent_id ?? id, name: row.agent_name ?? name },
						why: "released",
						team: team?.name ?? null,
					}),
					author: isOthers ? byAgent(agent) : SYSTEM,
				},
			],
			// Where it stood in its line before.
			set: { ...waiting(row, now, row.queue_at), ...teamIs },
		};
	},
});

/**
 * Takes an assignment back: to whoever held it, or to its place in the line. Errors: `not_found`, `closed`, and those of
 * {@link wentOn} where it was moved again.
 */
export function assignBack(
	log: ConversationLog,
	agent: Agent,
	{ before, ...on }: ConversationIn & { before: AssignedBefore },
): Promise<Committed> {
	return log.change(assigningBack.of(on, { agent, before }, { last: true }));
}

/** Errors: `taken` where somebody else has it now, else `conflict`. */
export function wentOn(agent: Agent, row: ConversationView): never {
	mayDisturb(agent, row);
	throw new Refused({ code: "conflict" });
}
