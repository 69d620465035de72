import type { Mode } from "../../protocol/conversation.ts";
import { REOPEN_MS } from "../../protocol/limits.ts";
import type { Sent, VisitorDraft } from "../../protocol/message.ts";
import { type RefusalCode, Refused } from "../../protocol/refusal.ts";
import type { Page } from "../../protocol/visitor.ts";
import { relationOf } from "../people/relation.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import {
	type Attached,
	fileReads,
	filesOf,
	filesWanted,
	mustBeUsable,
	type WithFiles,
} from "./attaching/attached.ts";
import { type Beginning, uncounted } from "./beginning.ts";
import { decision } from "./decision.ts";
import { byVisitor } from "./entry-builders.ts";
import { mustBeAlone } from "./lifecycle.ts";
import type { ConversationLog } from "./log.ts";
import { type Masked, maskText } from "./masking/mask.ts";
import { noteMasked } from "./masking/note-masked.ts";
import { mayTakePart } from "./may.ts";
import { type Beginner, beginner, currentBeside } from "./queries.ts";
import { writtenFirst } from "./schedule-ended.ts";
import { sentOf } from "./sent-of.ts";
import { begun, continued, reopened } from "./visitor-message.ts";

/** What the shopper finds at this moment. */
export interface ServiceState {
	/** Whether somebody of the site is there to answer. */
	mode: Mode;
	/** Until when an answer is to be expected, where nobody is; null: nothing is known. */
	answerBy: number | null;
	/** How long a word may stand unanswered before its row changes colour, in milliseconds. */
	answerWithin: number;
	/** The language that the shopper reads; null: not known. */
	language: string | null;
	/** Agents of the site who are there, or will be in a moment. */
	present: readonly string[];
	/** Numbers of bank accounts are hidden, and kept so long, in milliseconds; null: they stay in the text. */
	hideIbansMs: number | null;
}

/** A visitor's message with what is known when it arrives. */
export interface Arrived {
	visitor: VisitorKey;
	message: NewEntry;
	page: Page | null;
	serviceState: ServiceState;
	/** What of the message is not kept as it was written. */
	masked: Masked;
	/** What the message has beside its text; left out or null: nothing. */
	attached?: Attached | null;
	/** Whether it has been counted as a new conversation, should it begin one, or begin one anew. */
	mayBegin: boolean;
}

export const sendingToCurrent = decision({
	name: "message:send-to-current",
	reads: { visitor: beginner, ...fileReads },
	decide({ conversation: row, visitor, usable, there }, arrived: Arrived, now) {
		mustBeUsable(arrived.attached, { usable, there });
		if (row) return goingOn(row, arrived, now);
		// What a window of theirs had under way when they were forgotten must not begin anything.
		if (!visitor) throw new Refused({ code: "not_found" });
		if (!arrived.mayBegin) throw new Refused({ code: "closed" });
		return noted(begun(visitor, arrived, now), arrived, now);
	},
});

export const sendingInto = decision({
	name: "message:send-into",
	reads: { current: currentBeside, visitor: beginner, ...fileReads },
	decide(
		{ conversation: row, current, visitor, usable, there },
		arrived: Arrived,
		now,
	) {
		mayTakePart(arrived.visitor, row);
		mustBeUsable(arrived.attached, { usable, there });
		if (row.state !== "closed") return goingOn(row, arrived, now);
		if (!visitor) throw new Refused({ code: "not_found" });
		mayContinue(visitor, row, now);
		mustBeAlone(current);
		// It stays closed, and rings nobody.
		if (row.spam === 1)
			return noted({ kind: "write", entries: [arrived.message] }, arrived, now);
		// It waits again then, as a new one would.
		if (!arrived.mayBegin) throw new Refused({ code: "closed" });
		return noted(reopened(row, arrived, now), arrived, now);
	},
});

/** Into one that is not closed: what was to be said later is not said any more. */
function goingOn(row: ConversationView, arrived: Arrived, now: number) {
	const decision = writtenFirst(continued(row, arrived, now), row);
	return noted(decision, arrived, now);
}

/** With what was hidden of the message. */
export function noted(
	decision: Decision,
	{ visitor, message, masked, serviceState }: Arrived,
	now: number,
): Decision {
	const { clientId } = message;
	if (clientId === null) return decision;
	const { hideIbansMs: keepMs } = serviceState;
	const hides =
		keepMs === null
			? null
			: { site: visitor.site_id, visitor: visitor.id, keepMs };
	return noteMasked(decision, { masked, clientId, hides }, now);
}

/**
 * A shopper's message. Into the conversation it names; into the current one, or a new one, when it names none
 * or one that has ended for good. Errors: `not_found`, `conflict`, `bad_file`, `slow_down` of a new one.
 */
export async function sendAsVisitor(
	log: ConversationLog,
	{ site_id: site, id }: VisitorKey,
	draft: WithFiles<VisitorDraft>,
	serviceState: ServiceState,
	beginning: Beginning = uncounted,
): Promise<Sent> {
	const { conversation, clientId, attached = null } = draft;
	const masked = maskText(draft.text, serviceState.hideIbansMs !== null);
	const arrived: Omit<Arrived, "mayBegin"> = {
		visitor: { site_id: site, id },
		message: {
			kind: "message",
			author: byVisitor({ id }),
			clientId,
			audience: "all",
			body: { text: masked.text, ...filesOf(attached) },
		},
		masked,
		attached,
		page: draft.page ?? null,
		serviceState,
	};
	const once = { author: id, clientId };
	const further = { visitor: { visitor: id }, ...filesWanted(attached, id) };
	const toCurrent = (orNew: string, mayBegin: boolean) =>
		log.change(
			sendingToCurrent.with(
				{
					site,
					conversation: { currentOf: id, orNew },
					once,
					further,
				},
				{ ...arrived, mayBegin },
			),
		);
	const into = (named: string, mayBegin: boolean) =>
		log.change(
			sendingInto.with(
				{
					site,
					conversation: { id: named },
					once,
					further: { ...further, current: true },
				},
				{ ...arrived, mayBegin },
			),
		);
	const committed = await beginning((orNew, mayBegin) => {
		if (conversation === null) return toCurrent(orNew, mayBegin);
		return into(conversation, mayBegin).catch((error: unknown) => {
			// It has ended for good, or another one is current: the message goes there, or begins a new one.
			if (error instanceof Refused && ENDED.has(error.refusal.code))
				return toCurrent(orNew, mayBegin);
			throw error;
		});
	});
	return sentOf(committed, draft);
}

const ENDED = new Set<RefusalCode>(["closed", "conflict"]);

/** A closed conversation goes on for a week, as long as the shopper is in it as the same: visitor or customer. */
function mayContinue(
	visitor: Beginner,
	row: ConversationView,
	now: number,
): void {
	const late = now - row.state_since > REOPEN_MS;
	if (late || row.relation !== relationOf(visitor))
		throw new Refused({ code: "closed" });
}
