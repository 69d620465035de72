import { ASK_AGAIN_MS, CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { endAsking } from "./asked-before.ts";
import { decision } from "./decision.ts";
import {
	byAgent,
	byVisitor,
	holding,
	isJoined,
	type Named,
	offerEnded,
	PLAIN,
} from "./entry-builders.ts";
import { joins } from "./join.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayAdd, mayDisturb, maySee, mayTakePart } from "./may.ts";
import { currentBeside } from "./queries.ts";
import { scheduleEnded } from "./schedule-ended.ts";
import { isNeverAnswered } from "./unanswered.ts";

/** The reply of an undo may be this much late: the agent saw ten seconds, the network took some. */
const UNDO_GRACE_MS = 3_000;

export const closingAsVisitor = decision({
	name: "conversation:close-as-visitor",
	decide({ conversation: row }, { visitor }: { visitor: VisitorRow }, now) {
		mayTakePart(visitor, row);
		if (row.state === "closed") return { kind: "unchanged" };
		return closed(row, byVisitor(visitor), now, 0);
	},
});

/** The shopper ends it, and is asked at once: there is nothing to undo. Errors: `not_found`. */
export function closeAsVisitor(
	log: ConversationLog,
	visitor: VisitorRow,
	conversation: string,
): Promise<Committed> {
	return log.change(
		closingAsVisitor.of({ site: visitor.site_id, conversation }, { visitor }),
	);
}

/** @param author `system`: after a day of silence */
export function closed(
	row: ConversationView,
	author: {
		kind: "agent" | "visitor" | "system";
		id: string | null;
		name: string | null;
	},
	now: number,
	askAfterMs: number,
): Extract<Decision, { kind: "write" }> & { entries: NewEntry[] } {
	// Asked only about help that a person gave, and once per ending.
	const answered = row.wrote !== "[]";
	const rested = row.asked_seq === 0 || now - row.asked_at >= ASK_AGAIN_MS;
	const ended = scheduleEnded(row, "closed");
	return {
		kind: "write",
		entries: [
			...offerEnded(row, "withdrawn"),
			...ended.entries,
			{
				kind: "closed",
				author,
				clientId: null,
				audience: "all",
				body: { by: author.kind },
			},
		],
		set: {
			...PLAIN,
			...ended.set,
			state: "closed",
			state_since: now,
			public_since: now,
			closed_by: author.id,
			called_at: null,
			answer_by: null,
			never_answered:
				row.mode === "live" && isNeverAnswered(row) ? 1 : row.never_answered,
			ask_at: answered && rested ? now + askAfterMs : null,
			// "Thanks" reopens what stays as it was closed.
			outcome: row.reopened_at === null ? null : row.outcome,
		},
	};
}

export const reopening = decision({
	name: "conversation:reopen",
	reads: { current: currentBeside },
	decide(
		{ conversation: row, current },
		{ agent, undo }: { agent: Agent; undo: boolean },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		mayDisturb(agent, row);
		if (row.state !== "closed") return { kind: "unchanged" };
		if (undo) mayUndo(agent, row, now);
		mustBeAlone(current);
		const back = undo
			? undone(row, agent, now)
			: goingOnWith(row, agent, "agent", now);
		// An ending that is taken back was none, and nothing was asked about it.
		const asked = undo
			? { set: { ask_at: null }, writes: [] }
			: endAsking(row, now);
		return {
			kind: "write",
			entries: back.entries,
			set: {
				...back.set,
				...asked.set,
				// Taken up again later, nobody waits: what was unanswered then is known to the agent.
				...(undo ? {} : { answer_due_at: null }),
			},
			writes: asked.writes,
		};
	},
});

/** Puts back what was: who held it holds it again, and what nobody held waits where it stood. */
export function undone(row: ConversationView, agent: Agent, now: number) {
	return row.agent_id === null
		? {
				entries: [reopenedBy(row, agent, "undo", null)],
				set: {
					state: "waiting" as const,
					state_since: now,
					public_since: now,
					...ENDED_NOT,
				},
			}
		: goingOnWith(row, agent, "undo", now);
}

function goingOnWith(
	row: ConversationView,
	agent: Agent,
	why: "undo" | "agent",
	now: number,
) {
	const { id, name } = agent;
	const again = joins(agent, row.epoch + 1, "took", now);
	// Whoever has read the name reads nothing of an undone closing.
	const isNews = !(why === "undo" && isJoined(row));
	return {
		entries: [
			reopenedBy(row, agent, why, { id, name }),
			...(isNews ? again.entries : []),
		],
		set: { ...holding(row, { id, name }, now), ...again.set, ...ENDED_NOT },
	};
}

const ENDED_NOT = { never_answered: 0, outcome: null } as const;

/** @param holder who holds it from now on; null: it waits */
export function reopenedBy(
	{ mode }: ConversationView,
	agent: Agent,
	why: "undo" | "agent",
	holder: Named | null,
): NewEntry {
	return {
		kind: "reopened",
		author: byAgent(agent),
		clientId: null,
		audience: "all",
		body: { why, agent: holder, mode },
	};
}

/**
 * `undo`: within the time for it, by the agent who closed it, and the shopper sees no trace. Otherwise the
 * agent takes it up again. Errors: `not_found`, `taken`, `too_late`, `conflict` when the shopper has another one,
 * `closed` when they were forgotten.
 */
export function reopen(
	log: ConversationLog,
	agent: Agent,
	{ undo, ...on }: { site: string; conversation: string; undo: boolean },
): Promise<Committed> {
	return log.change(reopening.of(on, { agent, undo }, { current: true }));
}

/** A visitor has one conversation that is not closed. */
export function mustBeAlone(current: { id: string } | undefined): void {
	if (current) throw new Refused({ code: "conflict" });
}

function mayUndo(agent: Agent, row: ConversationView, now: number): void {
	if (!isInTimeToUndo(row, now)) throw new Refused({ code: "too_late" });
	if (row.closed_by !== agent.id) throw new Refused({ code: "forbidden" });
	// The shopper was asked already: taking the ending back would ask twice.
	if (row.asked_at >= row.state_since && row.asked_seq > 0)
		throw new Refused({ code: "too_late" });
}

/** Whether its ending is so fresh that whoever ended it may say that it was none. */
export function isInTimeToUndo(row: ConversationView, now: number): boolean {
	return now - row.state_since <= CLOSE_UNDO_MS + UNDO_GRACE_MS;
}
