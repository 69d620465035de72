import { QUIET_CLOSE_MS, QUIET_MS } from "../../protocol/limits.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { Decision } from "../store/contract/change.ts";
import type {
	ConversationPatch,
	ConversationRow,
} from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { type Ringing, ringAt } from "./ring-at.ts";
import { isUnanswered } from "./unanswered.ts";

type Timed = Ringing &
	Pick<
		ConversationRow,
		| "offered_id"
		| "offered_until"
		| "last_agent_at"
		| "last_visitor_at"
		| "unanswered_since"
		| "scheduled_at"
		| "snoozed_at"
		| "snoozed_until"
		| "back_at"
	>;

/** When the relay must look at the conversation again by itself; null: never. */
export function dueAt(row: Timed): number | null {
	switch (row.state) {
		case "closed":
			return null;
		case "waiting":
			return row.offered_id === null ? null : row.offered_until;
		case "open":
			return earlier(ringAt(row), idleAt(row));
		default:
			return unreachable(row.state);
	}
}

/** When an open conversation becomes idle, an idle one closes, or a snoozed one comes back; null: never. */
export function idleAt(row: Timed): number | null {
	if (row.snoozed_at !== null) return row.snoozed_until;
	// It came back, and nobody has looked at it yet.
	if (row.back_at !== null) return null;
	// What is to be said in it later keeps it from closing itself.
	if (row.quiet_since !== null)
		return row.scheduled_at === null ? row.quiet_since + QUIET_CLOSE_MS : null;
	if (isUnanswered(row)) return null;
	// Whoever took it up just now is given the time, too.
	const spoken = Math.max(row.last_agent_at, row.last_visitor_at);
	return Math.max(spoken, row.state_since) + QUIET_MS;
}

function earlier(one: number | null, other: number | null): number | null {
	if (one === null || other === null) return one ?? other;
	return Math.min(one, other);
}

/** The same decision, with what time makes of it: when each side last spoke, and when it is due. */
export function timed(
	decision: Decision,
	row: ConversationView | null,
	now: number,
): Decision {
	if (decision.kind === "unchanged") return decision;
	const spoke = (who: "agent" | "visitor") =>
		decision.entries?.some(
			({ kind, author }) => kind === "message" && author.kind === who,
		);
	const before = row ?? NEW;
	// Of two words in the same millisecond the later one has to be the later one.
	const set = {
		...decision.set,
		...(spoke("agent")
			? { last_agent_at: Math.max(now, before.last_visitor_at) }
			: {}),
		...(spoke("visitor")
			? { last_visitor_at: Math.max(now, before.last_agent_at + 1) }
			: {}),
	};
	const due_at = dueAt(timesOf(before, set));
	return { ...decision, set: { ...set, due_at } };
}

/** Only the columns that it is about: a copy of the whole row costs more than the rest of a decision. */
function timesOf(before: Timed, set: Partial<ConversationPatch>): Timed {
	const times = { ...NEW };
	for (const name of TIMED)
		(times as Record<string, unknown>)[name] =
			name in set ? set[name] : before[name];
	return times;
}

const NEW: Timed = {
	state: "waiting",
	state_since: 0,
	mode: "live",
	agent_id: null,
	epoch: 0,
	joined_epoch: 0,
	rings: 0,
	offered_id: null,
	offered_until: null,
	quiet_since: null,
	last_agent_at: 0,
	last_visitor_at: 0,
	unanswered_since: null,
	scheduled_at: null,
	snoozed_at: null,
	snoozed_until: null,
	back_at: null,
};

const TIMED = Object.keys(NEW) as (keyof Timed)[];
