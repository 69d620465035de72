import { type ConversationIn, decision } from "../conversations/decision.ts";
import {
	byAgent,
	holding,
	isJoined,
	waiting,
} from "../conversations/entry-builders.ts";
import {
	closed,
	isInTimeToUndo,
	reopenedBy,
	undone,
} from "../conversations/lifecycle.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayAdd, mayDisturb, maySee } from "../conversations/may.ts";
import { currentBeside } from "../conversations/queries.ts";
import { POINTS, queueAt } from "../conversations/queue-order.ts";
import { isUnanswered } from "../conversations/unanswered.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { ConversationPatch } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { closedByMark, holderNow } from "./queries.ts";

export const markingSpam = decision({
	name: "conversation:spam",
	reads: { current: currentBeside, mark: closedByMark, holder: holderNow },
	decide(
		{ conversation: row, current, mark, holder },
		{ agent, spam }: { agent: Agent; spam: boolean },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		mayDisturb(agent, row);
		if ((row.spam === 1) === spam) return { kind: "unchanged" };
		const entry: NewEntry = {
			kind: "spam_marked",
			author: byAgent(agent),
			clientId: null,
			audience: "staff",
			body: { spam },
		};
		if (spam) return marked(row, entry, agent, now);
		const was = {
			// Its shopper may have begun another one meanwhile.
			isAlone: current === undefined,
			isClosedByMark: mark?.kind === "closed",
			isHolderThere: holder !== undefined,
		};
		const back = backAsItWas(row, agent, was, now);
		return {
			kind: "write",
			entries: [entry, ...back.entries],
			set: { ...back.set, spam: 0 },
		};
	},
});

/**
 * It is spam, and closed by that; or it is none after all, and what the mark has closed is as it was. Errors:
 * `not_found`, `taken`, `closed` once its shopper was forgotten.
 */
export function markSpam(
	log: ConversationLog,
	agent: Agent,
	{ spam, ...on }: ConversationIn & { spam: boolean },
): Promise<Committed> {
	const reads = { current: true, mark: true, holder: true } as const;
	return log.change(markingSpam.of(on, { agent, spam }, reads));
}

/** What was asked before stays asked: its answer counts as any other. */
function marked(
	row: ConversationView,
	mark: NewEntry,
	agent: Agent,
	now: number,
): Decision {
	const ending =
		row.state === "closed" ? null : closed(row, byAgent(agent), now, 0);
	return {
		kind: "write",
		entries: [mark, ...(ending?.entries ?? [])],
		set: { ...ending?.set, spam: 1, ask_at: null },
	};
}

interface Back {
	entries: NewEntry[];
	set: Partial<ConversationPatch>;
}

const STAYS: Back = { entries: [], set: {} };

/** At once it is as if nothing had been. Later nobody is in the midst of it any more. */
function backAsItWas(
	row: ConversationView,
	agent: Agent,
	was: { isAlone: boolean; isClosedByMark: boolean; isHolderThere: boolean },
	now: number,
): Back {
	if (row.state !== "closed" || !was.isAlone) return STAYS;
	const wroteSince = row.last_visitor_at > row.state_since;
	const isFresh = isInTimeToUndo(row, now) && row.closed_by === agent.id;
	if (was.isClosedByMark && isFresh) {
		const back = undone(row, agent, now);
		return wroteSince
			? { ...back, set: { ...back.set, ...unansweredSince(row) } }
			: back;
	}
	const waited = isUnanswered(row) || row.agent_id === null;
	if (wroteSince || (was.isClosedByMark && waited))
		return waitsAgain(row, agent, { ...was, wroteSince }, now);
	return was.isClosedByMark && was.isHolderThere
		? heldAgain(row, agent, now)
		: STAYS;
}

/** What has reached nobody: it waits behind who waits live. */
function waitsAgain(
	row: ConversationView,
	agent: Agent,
	was: { isClosedByMark: boolean; wroteSince: boolean },
	now: number,
): Back {
	// Into one that had ended before, it is a new question.
	const isAnew = was.wroteSince && !was.isClosedByMark;
	return {
		entries: [reopenedBy({ ...row, mode: "message" }, agent, "agent", null)],
		set: {
			...waiting(row, now, queueAt(now, POINTS.reopened)),
			mode: "message",
			...(was.wroteSince ? unansweredSince(row) : {}),
			answer_due_at: null,
			never_answered: 0,
			moved: 0,
			...(isAnew
				? {
						unanswered_since: row.last_visitor_at,
						first_answer_at: null,
						reopened_at: now,
					}
				: {}),
		},
	};
}

function unansweredSince(row: ConversationView) {
	return { unanswered_since: row.unanswered_since ?? row.last_visitor_at };
}

/** With who held it; it takes no slot, because nobody waits for a word. */
function heldAgain(row: ConversationView, agent: Agent, now: number): Back {
	const holder = { id: row.agent_id ?? "", name: row.agent_name ?? "" };
	return {
		entries: [reopenedBy(row, agent, "agent", holder)],
		set: {
			...holding(row, holder, now),
			...(isJoined(row) ? { joined_epoch: row.epoch + 1 } : {}),
			public_since: now,
			quiet_since: now,
			never_answered: 0,
		},
	};
}
