import type { JoinCause } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { ConversationPatch } from "../store/contract/columns.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { isJoined, type Named, systemEntry } from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayAnswer } from "./may.ts";
import { noteAttended } from "./queries.ts";

/** From the assignment `epoch` on shoppers read who holds it. */
export function joins(
	agent: Named,
	epoch: number,
	cause: JoinCause,
	now: number,
) {
	const { id, name } = agent;
	return {
		entries: [
			systemEntry("joined", "all", { agent: { id, name }, cause }),
		] as NewEntry[],
		set: {
			joined_epoch: epoch,
			public_since: now,
			rings: 0,
			moved: 0,
		} satisfies Partial<ConversationPatch>,
	};
}

export const opening = decision({
	name: "conversation:open",
	decide(
		{ conversation: row },
		{ agent, epoch }: { agent: Agent; epoch: number },
		now,
	) {
		mayAnswer(agent, row);
		if (row.epoch !== epoch) throw new Refused({ code: "conflict" });
		return isJoined(row)
			? { kind: "unchanged" }
			: {
					kind: "write",
					...joins(agent, epoch, "opened", now),
					writes: [noteAttended({ site: row.site_id, person: agent.id })],
				};
	},
});

/**
 * Its agent has opened it. Once it was joined nothing is written. Errors: `not_found`, `closed`, `taken`, `forbidden`
 * while it waits, `conflict` when it was assigned anew.
 */
export function openConversation(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	epoch: number,
): Promise<Committed> {
	return log.change(opening.of(on, { agent, epoch }));
}
