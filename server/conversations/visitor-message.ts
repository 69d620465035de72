import { relationOf } from "../people/relation.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { ConversationPatch } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { endAsking } from "./asked-before.ts";
import {
	isJoined,
	modeChanged,
	released,
	systemEntry,
	waiting,
} from "./entry-builders.ts";
import type { Beginner } from "./queries.ts";
import { POINTS, queueAt, queueInFront } from "./queue-order.ts";
import { newRef } from "./ref.ts";
import type { Arrived } from "./send-as-visitor.ts";
import { isSnoozed, snoozeEnded, wokenAt } from "./snooze.ts";
import { asked, askedAnew } from "./unanswered.ts";

/** The first word of a conversation. */
export function begun(
	visitor: Beginner,
	{ message, serviceState, page }: Arrived,
	now: number,
): Decision {
	const { mode, language, answerBy } = serviceState;
	const relation = relationOf(visitor);
	const proof = relation === "customer" ? "signed" : null;
	return {
		kind: "write",
		start: {
			visitor_id: visitor.id,
			visitor_name: visitor.name,
			ref: newRef(),
			mode,
			relation,
			proof,
		},
		entries: [
			systemEntry("started", "staff", {
				mode,
				relation,
				proof,
				page,
				language,
			}),
			message,
		],
		set: {
			language,
			answer_by: mode === "live" ? null : answerBy,
			...asked(null, serviceState, now),
		},
	};
}

/**
 * A word into a conversation that goes on. A quiet one counts again; where its agent is gone by now, or has never
 * opened it, it goes to the front of the queue instead: nobody would read it.
 */
export function continued(
	row: ConversationView,
	{ message, serviceState }: Arrived,
	now: number,
): Decision {
	const { answerWithin } = serviceState;
	const clock = asked(row, { mode: row.mode, answerWithin }, now);
	const back = returned(row, serviceState, now);
	const isQuiet = row.state === "open" && row.quiet_since !== null;
	const isHeld = row.state === "open" && isJoined(row);
	if (!isQuiet)
		return isHeld
			? {
					kind: "write",
					entries: [message, ...back.entries],
					set: { ...clock, ...back.set },
				}
			: // One that nobody has opened stays a message: its ring would count from long ago.
				{ kind: "write", entries: [message], set: clock };
	const isPresent = serviceState.present.includes(row.agent_id ?? "");
	if (isPresent && isHeld)
		return {
			kind: "write",
			entries: [message, resumed(row), ...back.entries],
			set: {
				...clock,
				...back.set,
				...(isSnoozed(row) ? wokenAt(now) : { quiet_since: null }),
			},
		};
	const why = isPresent ? "unopened" : "agent_left";
	const { entries, set } = released(row, now, why);
	return {
		kind: "write",
		entries: [
			message,
			...(isSnoozed(row) ? [snoozeEnded("visitor_wrote")] : []),
			...entries,
			...back.entries,
		],
		set: {
			...set,
			queue_at: queueInFront(row.queue_at),
			...clock,
			...back.set,
			answer_by: serviceState.mode === "live" ? null : serviceState.answerBy,
		},
	};
}

/** Whoever had left a message is there again, and is live at once; nothing where it is live, or nobody serves. */
function returned(
	row: ConversationView,
	{ mode, answerWithin }: Arrived["serviceState"],
	now: number,
): { entries: NewEntry[]; set: Partial<ConversationPatch> } {
	if (row.mode !== "message" || mode !== "live")
		return { entries: [], set: {} };
	return {
		entries: [modeChanged("live", "returned")],
		set: {
			...asked(row, { mode, answerWithin }, now),
			mode,
			answer_by: null,
			never_answered: 0,
		},
	};
}

/** A word into one that was closed: it waits again, a little ahead, and rather for the agent of before. */
export function reopened(
	row: ConversationView,
	{ message, serviceState }: Arrived,
	now: number,
): Decision {
	const { mode, answerBy } = serviceState;
	const asking = endAsking(row, now);
	return {
		kind: "write",
		entries: [
			{
				kind: "reopened",
				author: { kind: "visitor", id: message.author.id, name: null },
				clientId: null,
				audience: "all",
				body: { why: "visitor_wrote", agent: null, mode },
			},
			message,
		],
		set: {
			...waiting(row, now, queueAt(now, POINTS.reopened)),
			...askedAnew(now, serviceState),
			...asking.set,
			mode,
			answer_by: mode === "live" ? null : answerBy,
		},
		writes: asking.writes,
	};
}

function resumed(row: ConversationView): NewEntry {
	return isSnoozed(row)
		? snoozeEnded("visitor_wrote")
		: systemEntry("woken", "staff", {});
}
