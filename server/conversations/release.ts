import type { Transfer } from "../../protocol/agent.ts";
import type { ReleaseReason } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { Hands, NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { assigned } from "./assign.ts";
import {
	byAgent,
	type Named,
	offerEnded,
	PLAIN,
	released,
} from "./entry-builders.ts";
import type { ConversationIn, ConversationLog, Kept } from "./log.ts";
import { mayAnswer, mayDisturb, maySee } from "./may.ts";
import { POINTS, queueAt } from "./queue-order.ts";

/** The holder gives it back to the queue. Errors: `not_found`, `closed`, `taken`, `forbidden`. */
export function release(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	why: ReleaseReason,
): Promise<Kept> {
	return log.decide(on, (row, now) => {
		mayAnswer(agent, row);
		return { kind: "write", ...released(row, now, why) };
	});
}

/** It goes back because its agent is gone; nothing happens when somebody has it again by now. */
export function releaseLost(
	log: ConversationLog,
	{ agent, ...on }: ConversationIn & { agent: string },
	why: () => ReleaseReason | undefined,
): Promise<Kept> {
	return log.decide(on, (row, now) => {
		const reason = why();
		if (row?.state !== "open" || row.agent_id !== agent || !reason)
			return { kind: "keep" };
		return { kind: "write", ...released(row, now, reason) };
	});
}

/**
 * To a colleague. Errors: `not_found`, `closed`, `taken`, and `not_free` when the colleague cannot have it.
 * @param may whether the colleague can, asked in the transaction that counts what they have in hand
 */
export function transferToAgent(
	log: ConversationLog,
	agent: Agent,
	{ note, ...on }: ConversationIn & Pick<Transfer, "note">,
	to: Named,
	may: (hands: Hands | undefined, now: number) => boolean,
): Promise<Kept> {
	return log.decide(
		on,
		(row, now, _line, hands) => {
			mayPassOn(agent, row);
			if (row.agent_id === to.id) return { kind: "keep" };
			if (!may(hands, now))
				throw new Refused({ code: "not_free", by: to.name });
			const given = assigned(row, to, now, { reason: "transferred" });
			const word = transferred(agent, { kind: "agent", ...to }, note);
			return { ...given, entries: [word, ...given.entries] };
		},
		to.id,
	);
}

/** To a team, in whose queue it waits. Errors: `not_found`, `closed`, `taken`. */
export function transferToTeam(
	log: ConversationLog,
	agent: Agent,
	{ note, ...on }: ConversationIn & Pick<Transfer, "note">,
	team: { id: string; name: string },
): Promise<Kept> {
	return log.decide(on, (row, now) => {
		mayPassOn(agent, row);
		const word = transferred(agent, { kind: "team", ...team }, note);
		if (row.state === "open") {
			const { entries, set } = released(row, now, "transferred", team);
			return { kind: "write", entries: [word, ...entries], set };
		}
		const ahead = queueAt(row.state_since, POINTS.transferred);
		return {
			kind: "write",
			entries: [...offerEnded(row, "withdrawn"), word],
			set: {
				...PLAIN,
				team_id: team.id,
				team_name: team.name,
				queue_at: Math.min(row.queue_at, ahead),
			},
		};
	});
}

/** What waits may be passed on by anybody of the staff, what is open by its holder. */
function mayPassOn(
	agent: Agent,
	row: ConversationView | null,
): asserts row is ConversationView {
	maySee(agent, row);
	if (row.state === "closed") throw new Refused({ code: "closed" });
	mayDisturb(agent, row);
}

function transferred(
	from: Named,
	to: { kind: "agent" | "team"; id: string; name: string },
	note: string,
): NewEntry {
	const { kind, id, name } = to;
	return {
		kind: "transferred",
		author: byAgent(from),
		clientId: null,
		audience: "staff",
		body: {
			from: { id: from.id, name: from.name },
			to: { kind, id, name },
			note,
		},
	};
}
