import type { AssignReason, Because } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Hands, NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import {
	holding,
	type Named,
	offerEnded,
	systemEntry,
} from "./entry-builders.ts";
import type { ConversationLog, Kept } from "./log.ts";

/** The conversation as whoever wants it saw it. */
export interface Seen {
	site: string;
	id: string;
	epoch: number;
	/** For whom it was chosen, where that counts: it may have gone to another line since. */
	line?: { team: string | null; language: string | null };
}

/** What the routing gives, it gives only to somebody who can have it at the moment of the commit. */
export interface Given {
	reason: AssignReason;
	because: Because;
	/** @param hands of this site, counted in the transaction; undefined: no member any more */
	may(hands: Hands | undefined, now: number): boolean;
}

/**
 * A waiting conversation, by hand, also beyond the slots: a compare-and-set on the epoch, so that of many
 * takes one wins. Errors: `not_found`, `closed`, `taken` by whom, `conflict` when it has moved on.
 */
export function take(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
): Promise<Kept> {
	return log.decide({ site: seen.site, conversation: seen.id }, (row, now) => {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "keep" };
		mustBe(waiting, seen);
		return assigned(waiting, agent, now, { reason: "taken" });
	});
}

/** By the routing. Errors: those of {@link take}, and `not_free`. */
export function give(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	given: Given,
): Promise<Kept> {
	return log.decide(
		{ site: seen.site, conversation: seen.id },
		(row, now, _line, hands) => {
			const waiting = mayHave(row, agent);
			if (!waiting) return { kind: "keep" };
			mustBe(waiting, seen);
			mustBeUnoffered(waiting);
			if (!given.may(hands, now))
				throw new Refused({ code: "not_free", by: agent.name });
			return assigned(waiting, agent, now, given);
		},
		agent.id,
	);
}

/** An open one, from the colleague who holds it; one that waits is taken. Errors: those of {@link take}. */
export function takeOver(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
): Promise<Kept> {
	return log.decide({ site: seen.site, conversation: seen.id }, (row, now) => {
		if (!row) throw new Refused({ code: "not_found" });
		if (row.state === "closed") throw new Refused({ code: "closed" });
		if (row.agent_id === agent.id) return { kind: "keep" };
		if (row.epoch !== seen.epoch)
			throw row.agent_name
				? new Refused({ code: "taken", by: row.agent_name })
				: new Refused({ code: "conflict" });
		const reason = row.state === "open" ? "taken_over" : "taken";
		return assigned(row, agent, now, { reason });
	});
}

/** The row while it waits; null when this agent has it already. */
export function mayHave(
	row: ConversationView | null,
	agent: Named,
): ConversationView | null {
	if (!row) throw new Refused({ code: "not_found" });
	if (row.state === "closed") throw new Refused({ code: "closed" });
	if (row.state === "waiting") return row;
	if (row.agent_id === agent.id) return null;
	throw new Refused({ code: "taken", by: row.agent_name ?? "" });
}

/** It was taken and given back meanwhile: whoever wants it decided on an old picture. */
export function mustBe(row: ConversationView, { epoch, line }: Seen): void {
	const moved =
		line && (row.team_id !== line.team || row.language !== line.language);
	if (row.epoch !== epoch || moved) throw new Refused({ code: "conflict" });
}

export function mustBeUnoffered(row: ConversationView): void {
	if (row.offered_id !== null) throw new Refused({ code: "conflict" });
}

export function assigned(
	row: ConversationView,
	agent: Named,
	now: number,
	why: { reason: AssignReason; because?: Because | undefined },
) {
	const elsewhere = row.offered_id !== agent.id;
	const { reason, because } = why;
	const entries: NewEntry[] = [
		...(elsewhere ? offerEnded(row, "withdrawn") : []),
		systemEntry("assigned", "all", {
			agent: { id: agent.id, name: agent.name },
			reason,
			...(because ? { because } : {}),
		}),
	];
	return {
		kind: "write" as const,
		entries,
		set: holding(row, agent, now),
		assigned: agent.id,
	};
}
