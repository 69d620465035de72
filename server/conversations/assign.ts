import type {
	AssignmentReason,
	AssignReason,
	ToldWait,
} from "../../protocol/entry.ts";
import { type NotFree, Refused } from "../../protocol/refusal.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { type ConversationIn, decision } from "./decision.ts";
import {
	holding,
	isJoined,
	type Named,
	offerEnded,
	released,
	systemEntry,
} from "./entry-builders.ts";
import { joins } from "./join.ts";
import type { Committed, ConversationLog } from "./log.ts";
import {
	noteAssigned,
	noteAttended,
	type Workload,
	workloadOf,
} from "./queries.ts";

/** The conversation as whoever wants it saw it. */
export interface Seen {
	site: string;
	id: string;
	epoch: number;
	/** For whom it was chosen, where that counts: it may have gone to another line since. */
	line?: { team: string | null; language: string | null };
	/** What the shopper was told of the wait; undefined: nothing. */
	told?: ToldWait | undefined;
}

/** What the routing gives, it gives only to somebody who can have it at the moment of the commit. */
export interface Given {
	reason: AssignReason;
	because: AssignmentReason;
	/** What this node knows of the lease: the table is some seconds behind. Server milliseconds. */
	presentUntil: number;
}

/** Why somebody may not get one more; null: they may. @param workload undefined: no member of the site any more */
export function whyNotFree(
	workload: Workload | undefined,
	presentUntil: number,
	now: number,
): NotFree | null {
	if (!workload || Math.max(workload.lease_ends_at, presentUntil) <= now)
		return "gone";
	if (workload.availability !== "here") return "away";
	return workload.load < workload.slots ? null : "full";
}

export const taking = decision({
	name: "conversation:take",
	decide(
		{ conversation: row },
		{ seen, agent }: { seen: Seen; agent: Named },
		now,
	) {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "unchanged" };
		mustBe(waiting, seen);
		return assigned(waiting, agent, now, { reason: "taken" }, seen.told);
	},
});

/**
 * A waiting conversation, by hand, also beyond the slots: a compare-and-set on the epoch, so that of many
 * takes one wins. Errors: `not_found`, `closed`, `taken` by whom, `conflict` when it has moved on.
 */
export function take(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
): Promise<Committed> {
	return log.change(taking.of(where(seen), { seen, agent: named(agent) }));
}

export const giving = decision({
	name: "conversation:give",
	reads: { workload: workloadOf },
	decide(
		{ conversation: row, workload },
		{ seen, agent, given }: { seen: Seen; agent: Named; given: Given },
		now,
	) {
		const waiting = mayHave(row, agent);
		if (!waiting) return { kind: "unchanged" };
		mustBe(waiting, seen);
		mustBeUnoffered(waiting);
		const why = whyNotFree(workload, given.presentUntil, now);
		if (why) throw new Refused({ code: "not_free", by: agent.name, why });
		return assigned(waiting, agent, now, given, seen.told);
	},
});

/** By the routing. Errors: those of {@link take}, and `not_free`. */
export function give(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
	given: Given,
): Promise<Committed> {
	return log.change(
		giving.of(
			where(seen),
			{ seen, agent: named(agent), given },
			{ workload: { person: agent.id } },
		),
	);
}

export const takingOver = decision({
	name: "conversation:take-over",
	decide(
		{ conversation: row },
		{ seen, agent }: { seen: Seen; agent: Named },
		now,
	) {
		if (!row) throw new Refused({ code: "not_found" });
		if (row.state === "closed") throw new Refused({ code: "closed" });
		if (row.agent_id === agent.id) return { kind: "unchanged" };
		if (row.epoch !== seen.epoch)
			throw row.agent_name
				? new Refused({ code: "taken", by: row.agent_name })
				: new Refused({ code: "conflict" });
		const reason = row.state === "open" ? "taken_over" : "taken";
		return assigned(row, agent, now, { reason }, seen.told);
	},
});

/** An open one, from the colleague who holds it; one that waits is taken. Errors: those of {@link take}. */
export function takeOver(
	log: ConversationLog,
	seen: Seen,
	agent: Named,
): Promise<Committed> {
	return log.change(takingOver.of(where(seen), { seen, agent: named(agent) }));
}

export function where({ site, id }: Seen): ConversationIn {
	return { site, conversation: id };
}

/** What a decision has to know of them, and nothing else. */
export function named({ id, name }: Named): Named {
	return { id, name };
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
	why: { reason: AssignReason; because?: AssignmentReason | undefined },
	told?: ToldWait,
) {
	const elsewhere = row.offered_id !== agent.id;
	const { reason, because } = why;
	const byHand = BY_HAND.has(reason)
		? joins(agent, row.epoch + 1, "took", now)
		: null;
	// Who has read a name, and no other yet, is told that this one is gone.
	const goes =
		row.state === "open" && isJoined(row) && !byHand
			? handedOn(row, now)
			: null;
	const entries: NewEntry[] = [
		...(elsewhere ? offerEnded(row, "withdrawn") : []),
		...(goes?.entries ?? []),
		systemEntry("assigned", "staff", {
			agent: { id: agent.id, name: agent.name },
			reason,
			...(because ? { because } : {}),
			...(told ? { told } : {}),
		}),
		...(byHand?.entries ?? []),
	];
	return {
		kind: "write" as const,
		entries,
		set: { ...holding(row, agent, now), ...goes?.set, ...byHand?.set },
		writes: [
			noteAssigned({ site: row.site_id, person: agent.id, now }),
			...(BY_HAND.has(reason)
				? [noteAttended({ site: row.site_id, person: agent.id })]
				: []),
		],
	};
}

/** Whoever does this is there. */
const BY_HAND: ReadonlySet<AssignReason> = new Set([
	"taken",
	"accepted",
	"taken_over",
]);

function handedOn(row: ConversationView, now: number) {
	const { entries } = released(row, now, "transferred", null);
	return { entries, set: { public_since: now } };
}
