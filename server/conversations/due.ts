import { QUIET_CLOSE_MS, QUIET_MS } from "../../protocol/limits.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { Decision } from "../store/contract/change.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";

type Timed = Pick<
	ConversationRow,
	| "state"
	| "state_since"
	| "offered_id"
	| "offered_until"
	| "quiet_since"
	| "last_agent_at"
	| "last_visitor_at"
>;

/** When the relay must look at the conversation again by itself; null: never. */
export function dueAt(row: Timed): number | null {
	switch (row.state) {
		case "closed":
			return null;
		case "waiting":
			return row.offered_id === null ? null : row.offered_until;
		case "open":
			if (row.quiet_since !== null) return row.quiet_since + QUIET_CLOSE_MS;
			if (isUnanswered(row)) return null;
			// Whoever took it up just now is given the time, too.
			return Math.max(row.last_agent_at, row.state_since) + QUIET_MS;
		default:
			return unreachable(row.state);
	}
}

/** Nobody of the shop has written since the shopper's last word. */
export function isUnanswered(row: Timed): boolean {
	return row.last_agent_at === 0 || row.last_agent_at < row.last_visitor_at;
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
	const due_at = dueAt({ ...before, ...set });
	return { ...decision, set: { ...set, due_at } };
}

const NEW: Timed = {
	state: "waiting",
	state_since: 0,
	offered_id: null,
	offered_until: null,
	quiet_since: null,
	last_agent_at: 0,
	last_visitor_at: 0,
};
