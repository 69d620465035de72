import type { ScheduleEnd } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	SCHEDULED_LATE_MS,
	SCHEDULED_LEAST_MS,
	SCHEDULED_MOST_MS,
	type ScheduledDraft,
} from "../../protocol/scheduled-message.ts";
import { type ConversationIn, decision } from "../conversations/decision.ts";
import { byAgent, type Named } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayAnswer, maySee } from "../conversations/may.ts";
import { oweScrub } from "../conversations/queries.ts";
import { scheduleEnded } from "../conversations/schedule-ended.ts";
import { answeredBy } from "../conversations/send-as-agent.ts";
import { written } from "../conversations/staff-words.ts";
import type { Agent } from "../people/agent.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { ScheduledMessageRow } from "./rows.ts";
import { dropScheduled, putScheduled, scheduledIn } from "./writes.ts";

export const scheduling = decision({
	name: "message:schedule",
	reads: { scheduled: scheduledIn },
	decide(
		{ conversation: row, scheduled },
		{ agent, draft }: { agent: Agent; draft: ScheduledDraft },
		now,
	) {
		maySee(agent, row);
		const before = scheduled?.ended_at === null ? scheduled : undefined;
		// Said twice, it is kept once; a new one must not take the place of one that waits.
		if (before && before.id !== draft.id)
			throw new Refused({ code: "conflict" });
		if (before?.author_id !== agent.id) mayAnswer(agent, row);
		mayBeSaidAt(draft.sendAt, now);
		const { text } = maskText(draft.text, false);
		const isSame = before?.due_at === draft.sendAt;
		if (isSame && before.text === text) return { kind: "unchanged" };
		const author = before
			? { id: before.author_id, name: before.author_name }
			: agent;
		return {
			kind: "write",
			entries: isSame ? [] : [scheduledEntry(agent, draft.sendAt)],
			set: { scheduled_at: draft.sendAt },
			writes: [
				putScheduled({
					site_id: row.site_id,
					conversation_id: row.id,
					id: draft.id,
					author_id: author.id,
					author_name: author.name,
					text,
					due_at: draft.sendAt,
				}),
				// What stood there is somebody's words that nobody was told.
				...(scheduled ? [oweScrub(now)] : []),
			],
		};
	},
});

/**
 * Keeps what is to be said later, or changes what is kept. Errors: `not_found`, `closed`, `taken`, `forbidden`, `conflict`
 * where another one waits, `too_late` for a time that is not a minute ahead, `malformed` for one that is too far.
 */
export function schedule(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: ScheduledDraft,
): Promise<Committed> {
	const on = { site, conversation: draft.conversation };
	return log.change(scheduling.of(on, { agent, draft }, { scheduled: true }));
}

function mayBeSaidAt(at: number, now: number): void {
	if (at < now + SCHEDULED_LEAST_MS) throw new Refused({ code: "too_late" });
	if (at > now + SCHEDULED_MOST_MS)
		throw new Refused({ code: "malformed", field: "sendAt" });
}

function scheduledEntry(agent: Named, at: number): NewEntry {
	return {
		kind: "message_scheduled",
		author: byAgent(agent),
		clientId: null,
		audience: "staff",
		body: { at },
	};
}

export const cancelling = decision({
	name: "scheduled-message:cancel",
	reads: { scheduled: scheduledIn },
	decide(
		{ conversation: row, scheduled },
		{ agent, id }: { agent: Agent; id: string },
		now,
	) {
		maySee(agent, row);
		if (scheduled?.id !== id) throw new Refused({ code: "not_found" });
		const { site_id, conversation_id } = scheduled;
		const ended = unsent(row, "cancelled", now);
		return {
			...ended,
			entries: ended.entries.map((entry) => ({
				...entry,
				author: byAgent(agent),
			})),
			writes: [dropScheduled({ site_id, conversation_id }), oweScrub(now)],
		};
	},
});

/** By anybody who may answer on the site. Errors: `not_found`, also once it was sent. */
export function cancel(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	id: string,
): Promise<Committed> {
	return log.change(cancelling.of(on, { agent, id }, { scheduled: true }));
}

export const sendingScheduled = decision({
	name: "scheduled-message:send",
	reads: { scheduled: scheduledIn },
	decide(
		{ conversation: row, scheduled },
		{ mayWrite }: { mayWrite: boolean },
		now,
	): Decision {
		if (!row || scheduled?.ended_at !== null || scheduled.due_at > now)
			return { kind: "unchanged" };
		if (now - scheduled.due_at > SCHEDULED_LATE_MS)
			return unsent(row, "late", now);
		if (row.state === "closed") return unsent(row, "closed", now);
		if (!mayWrite) return unsent(row, "author_left", now);
		const author = { id: scheduled.author_id, name: scheduled.author_name };
		const { text, id: clientId } = scheduled;
		const entries = written(author, { text, clientId }, "message");
		const answer = answeredBy(author, row, entries, now);
		const { site_id, conversation_id } = scheduled;
		return {
			...answer,
			set: { ...answer.set, ...SENT, ...quietFrom(row, now) },
			writes: [...answer.writes, dropScheduled({ site_id, conversation_id })],
		};
	},
});

const SENT = { scheduled_at: null };

/**
 * Its time has come. Sent by a client id, and gone from what waits in the same transaction: whoever says it twice, sends
 * it once.
 * @param mayWrite whether its author may answer on the site at this moment
 */
export function sendScheduled(
	log: ConversationLog,
	{ site_id: site, conversation_id, author_id, id }: ScheduledMessageRow,
	mayWrite: boolean,
): Promise<Committed> {
	return log.change(
		sendingScheduled.with(
			{
				site,
				conversation: { id: conversation_id },
				once: { author: author_id, clientId: id },
				further: { scheduled: true },
			},
			{ mayWrite },
		),
	);
}

function unsent(row: ConversationView, why: ScheduleEnd, now: number) {
	const { entries, set } = scheduleEnded(row, why);
	return {
		kind: "write" as const,
		entries: entries as NewEntry[],
		set: row.scheduled_at === null ? set : { ...set, ...quietFrom(row, now) },
	};
}

/** An idle conversation does not close itself at once, because a message has kept it open for days. */
function quietFrom(row: ConversationView, now: number) {
	return row.quiet_since === null ? {} : { quiet_since: now };
}
