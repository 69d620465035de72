import { type ConversationIn, decision } from "../conversations/decision.ts";
import { byAgent, waiting } from "../conversations/entry-builders.ts";
import { closed } from "../conversations/lifecycle.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayAdd, mayDisturb, maySee } from "../conversations/may.ts";
import { currentBeside } from "../conversations/queries.ts";
import { POINTS, queueAt } from "../conversations/queue-order.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";

export const markingSpam = decision({
	name: "conversation:spam",
	reads: { current: currentBeside },
	decide(
		{ conversation: row, current },
		{ agent, spam }: { agent: Agent; spam: boolean },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		mayDisturb(agent, row);
		if ((row.spam === 1) === spam) return { kind: "unchanged" };
		const mark: NewEntry = {
			kind: "spam_marked",
			author: byAgent(agent),
			clientId: null,
			audience: "staff",
			body: { spam },
		};
		return spam
			? marked(row, mark, agent, now)
			: unmarked(row, mark, current === undefined, now);
	},
});

/**
 * It is spam, and closed by that; or it is none after all. Errors: `not_found`, `taken`, `closed` once its shopper was
 * forgotten.
 */
export function markSpam(
	log: ConversationLog,
	agent: Agent,
	{ spam, ...on }: ConversationIn & { spam: boolean },
): Promise<Committed> {
	return log.change(markingSpam.of(on, { agent, spam }, { current: true }));
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

/** What its shopper has written since has reached nobody: it waits then, behind who waits live. */
function unmarked(
	row: ConversationView,
	mark: NewEntry,
	isAlone: boolean,
	now: number,
): Decision {
	const wroteSince =
		row.state === "closed" && row.last_visitor_at > row.state_since;
	if (!wroteSince || !isAlone)
		return { kind: "write", entries: [mark], set: { spam: 0 } };
	return {
		kind: "write",
		entries: [
			mark,
			{
				...mark,
				kind: "reopened",
				audience: "all",
				body: { why: "agent", agent: null, mode: "message" },
			},
		],
		set: {
			...waiting(row, now, queueAt(now, POINTS.reopened)),
			spam: 0,
			mode: "message",
			unanswered_since: row.last_visitor_at,
			answer_due_at: null,
			first_answer_at: null,
			reopened_at: now,
			never_answered: 0,
			moved: 0,
		},
	};
}
