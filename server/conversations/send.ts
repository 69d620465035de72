import type { Mode } from "../../protocol/conversation.ts";
import { ANSWERED_NOW_MS, REOPEN_MS } from "../../protocol/limits.ts";
import type {
	AgentDraft,
	Draft,
	NoteDraft,
	Sent,
	VisitorDraft,
} from "../../protocol/message.ts";
import { type RefusalCode, Refused } from "../../protocol/refusal.ts";
import type { Page } from "../../protocol/visitor.ts";
import type { Agent } from "../people/agent.ts";
import { relationOf } from "../people/relation.ts";
import type { Decision, Needs, NewEntry } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { answerOfOther } from "./answer-of-other.ts";
import { type Beginning, uncounted } from "./beginning.ts";
import { decision } from "./decision.ts";
import {
	byAgent,
	byVisitor,
	isJoined,
	type Named,
	systemEntry,
} from "./entry-builders.ts";
import { joins } from "./join.ts";
import { mustBeAlone } from "./lifecycle.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { isSameMasked, type Masked, maskText } from "./masking/mask.ts";
import { noteMasked } from "./masking/note-masked.ts";
import { mayAdd, mayAnswer, maySee, mayTakePart } from "./may.ts";
import {
	type Beginner,
	beginner,
	currentBeside,
	noteAnswered,
	noteAttended,
} from "./queries.ts";
import { writtenFirst } from "./schedule-ended.ts";
import { lookedAt } from "./snooze.ts";
import { answered } from "./unanswered.ts";
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
	/** Whether it has been counted as a new conversation, should it begin one, or begin one anew. */
	mayBegin: boolean;
}

export const sendingToCurrent = decision({
	name: "message:send-to-current",
	reads: { visitor: beginner },
	decide({ conversation: row, visitor }, arrived: Arrived, now) {
		if (row)
			return noted(
				writtenFirst(continued(row, arrived, now), row),
				arrived,
				now,
			);
		// What a window of theirs had under way when they were forgotten must not begin anything.
		if (!visitor) throw new Refused({ code: "not_found" });
		if (!arrived.mayBegin) throw new Refused({ code: "closed" });
		return noted(begun(visitor, arrived, now), arrived, now);
	},
});

export const sendingInto = decision({
	name: "message:send-into",
	reads: { current: currentBeside, visitor: beginner },
	decide({ conversation: row, current, visitor }, arrived: Arrived, now) {
		mayTakePart(arrived.visitor, row);
		if (row.state !== "closed")
			return noted(
				writtenFirst(continued(row, arrived, now), row),
				arrived,
				now,
			);
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
 * or one that has ended for good. Errors: `not_found`, `conflict`, `slow_down` of a new one.
 */
export async function sendAsVisitor(
	log: ConversationLog,
	{ site_id: site, id }: VisitorKey,
	draft: VisitorDraft,
	serviceState: ServiceState,
	beginning: Beginning = uncounted,
): Promise<Sent> {
	const { conversation, clientId } = draft;
	const masked = maskText(draft.text, serviceState.hideIbansMs !== null);
	const arrived: Omit<Arrived, "mayBegin"> = {
		visitor: { site_id: site, id },
		message: {
			kind: "message",
			author: byVisitor({ id }),
			clientId,
			audience: "all",
			body: { text: masked.text },
		},
		masked,
		page: draft.page ?? null,
		serviceState,
	};
	const once = { author: id, clientId };
	const further = { visitor: { visitor: id } };
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

interface AgentWrites {
	agent: Agent;
	draft: AgentDraft;
}

export const answering = decision({
	name: "message:send-as-agent",
	reads: { other: answerOfOther },
	decide({ conversation: row, other }, { agent, draft }: AgentWrites, now) {
		mayAnswer(agent, row);
		if (other) throw new Refused({ code: "answered", by: other.name });
		const joined = isJoined(row) ? null : joins(agent, row.epoch, "wrote", now);
		const entries = written(agent, draft, "message");
		const answer = answeredBy(agent, row, entries, now);
		const set = { ...answer.set, ...lookedAt(row) };
		if (!joined) return { ...answer, set };
		return {
			...answer,
			entries: [...joined.entries, ...answer.entries],
			set: { ...set, ...joined.set },
			writes: [
				...answer.writes,
				noteAttended({ site: row.site_id, person: agent.id }),
			],
		};
	},
});

/** What an answer makes of its conversation. @param entries the message, and what belongs to it */
export function answeredBy(
	agent: Named,
	row: ConversationView,
	entries: NewEntry[],
	now: number,
) {
	const wrote = new Set(JSON.parse(row.wrote) as string[]).add(agent.name);
	return {
		kind: "write" as const,
		entries,
		set: {
			wrote: JSON.stringify([...wrote]),
			answer_by: null,
			...answered(row, now),
		},
		writes: [noteAnswered({ site: row.site_id, visitor: row.visitor_id })],
	};
}

/**
 * A message of the agent who holds the conversation. Errors: `not_found`, `closed`, `taken`, `forbidden`, `conflict`,
 * `answered`.
 * @param now server milliseconds, by which an answer of a colleague is as good as at the same time; 0: none is
 */
export async function sendAsAgent(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: AgentDraft,
	now = 0,
): Promise<Sent> {
	const { conversation, clientId, seen, anyway } = draft;
	const asks = now > 0 && seen !== undefined && !anyway;
	const needs = {
		...needsOf(agent, site, { conversation, clientId }),
		further: {
			other: asks
				? { seen, author: agent.id, since: now - ANSWERED_NOW_MS }
				: null,
		},
	};
	return sentOf(
		await log.change(answering.with(needs, { agent, draft })),
		draft,
	);
}

/** A note with the names of whom it mentions. */
export interface NamedNote extends Omit<NoteDraft, "mentions"> {
	mentions?: { id: string; name: string }[];
}

export const noting = decision({
	name: "note:add",
	decide(
		{ conversation: row },
		{ agent, draft }: { agent: Agent; draft: NamedNote },
	) {
		maySee(agent, row);
		mayAdd(row);
		return { kind: "write", entries: written(agent, draft, "note") };
	},
});

/**
 * A note, by anybody of the staff, in any state of the conversation. Errors: `not_found`, `conflict`, `closed` once the
 * shopper was forgotten, `forbidden` of a whisper by who is no supervisor.
 */
export async function addNote(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: NamedNote,
): Promise<Sent> {
	const role = agent.roles.get(site);
	if (draft.whisper && role !== "owner" && role !== "supervisor")
		throw new Refused({ code: "forbidden" });
	const needs = needsOf(agent, site, draft);
	return sentOf(await log.change(noting.with(needs, { agent, draft })), draft);
}

function needsOf(
	agent: Agent,
	site: string,
	draft: Pick<AgentDraft, "conversation" | "clientId">,
): Needs {
	return {
		site,
		conversation: { id: draft.conversation },
		once: { author: agent.id, clientId: draft.clientId },
	};
}

/** Card numbers are hidden in what the staff write as well. */
export function written(
	agent: Named,
	{
		text: typed,
		clientId,
		mentions,
		whisper,
	}: Pick<NamedNote, "text" | "clientId" | "mentions" | "whisper">,
	kind: "message" | "note",
): NewEntry[] {
	const { text, cards } = maskText(typed, false);
	const audience = kind === "note" ? "staff" : "all";
	return [
		{
			kind,
			author: byAgent(agent),
			clientId,
			audience,
			body: {
				text,
				...(mentions && mentions.length > 0 && { mentions }),
				...(whisper && { whisper }),
			},
		},
		...(cards > 0
			? [systemEntry("masked", audience, { cards, ibans: 0 })]
			: []),
	];
}

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

function sentOf(committed: Committed, draft: Draft): Sent {
	switch (committed.kind) {
		case "written": {
			const entry = committed.entries.find(
				({ client_id }) => client_id === draft.clientId,
			);
			if (!entry) throw new Error("a message left no entry");
			return {
				conversation: committed.row.id,
				seq: entry.seq,
				at: entry.at,
				duplicate: false,
			};
		}
		case "duplicate": {
			const { entry } = committed;
			const text =
				entry.body === null
					? null
					: (JSON.parse(entry.body) as { text?: string }).text;
			// Withdrawn meanwhile: it had been kept, which is all that the sender asks.
			if (text != null && !isSameMasked(text, draft.text))
				throw new Refused({ code: "conflict" });
			return {
				conversation: entry.conversation_id,
				seq: entry.seq,
				at: entry.at,
				duplicate: true,
			};
		}
		case "unchanged":
			throw new Error("a message was neither kept before nor now");
	}
}
