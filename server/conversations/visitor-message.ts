import { relationOf } from "../people/relation.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import {
	isJoined,
	modeChanged,
	released,
	systemEntry,
	waiting,
} from "./entry-builders.ts";
import { POINTS, queueAt, queueInFront } from "./queue-order.ts";
import { newRef } from "./ref.ts";
import type { Arrived } from "./send.ts";
import { asked, askedAnew } from "./unanswered.ts";

/** The first word of a conversation. */
export function begun(
	{ visitor, message, serviceState, page }: Arrived,
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
	if (row.state !== "open" || row.quiet_since === null)
		return { kind: "write", entries: [message], set: clock };
	const isPresent = serviceState.present.includes(row.agent_id ?? "");
	if (isPresent && isJoined(row))
		return {
			kind: "write",
			entries: [message, resumed()],
			set: { ...clock, quiet_since: null },
		};
	const why = isPresent ? "unopened" : "agent_left";
	const { entries, set } = released(row, now, why);
	const back = serviceState.mode === "live" && row.mode === "message";
	return {
		kind: "write",
		entries: [
			message,
			...entries,
			...(back ? [modeChanged("live", "returned")] : []),
		],
		set: {
			...set,
			queue_at: queueInFront(row.queue_at),
			...clock,
			...(back
				? { mode: "live", ...asked(row, { mode: "live", answerWithin }, now) }
				: {}),
			answer_by: serviceState.mode === "live" ? null : serviceState.answerBy,
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
			mode,
			ask_at: null,
			answer_by: mode === "live" ? null : answerBy,
		},
	};
}

function resumed(): NewEntry {
	return systemEntry("woken", "staff", {});
}
