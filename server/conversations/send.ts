import type { Mode } from "../../protocol/conversation.ts";
import { newId } from "../../protocol/ids.ts";
import { REOPEN_MS } from "../../protocol/limits.ts";
import type {
	AgentDraft,
	Draft,
	Sent,
	VisitorDraft,
} from "../../protocol/message.ts";
import { type RefusalCode, Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import { relationOf } from "../people/relation.ts";
import type { Change, NewEntry } from "../store/contract/change.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { byAgent, byVisitor } from "./entry-builders.ts";
import type { ConversationLog, Kept } from "./log.ts";
import { mayAdd, mayAnswer, maySee, mayTakePart } from "./may.ts";
import { begun, continued, reopened } from "./visitor-message.ts";

/** What the shopper finds at this moment. */
export interface Front {
	/** Whether somebody of the site is there to answer. */
	mode: Mode;
	/** Until when an answer is to be expected, where nobody is; null: nothing is known. */
	answerBy: number | null;
	/** The language that the shopper reads; null: not known. */
	language: string | null;
	/** Whether this agent is there, or will be in a moment. */
	isThere(agent: string): boolean;
}

/**
 * A shopper's message. Into the conversation it names; into the current one, or a new one, when it names none
 * or one that has ended for good. Errors: `not_found`, `conflict`.
 */
export async function sendAsVisitor(
	log: ConversationLog,
	visitor: VisitorRow,
	draft: VisitorDraft,
	front: Front,
): Promise<Sent> {
	const message: NewEntry = {
		kind: "message",
		author: byVisitor(visitor),
		clientId: draft.clientId,
		audience: "all",
		body: { text: draft.text },
	};
	const change: Omit<Change, "on" | "decide"> = {
		site: visitor.site_id,
		once: { author: visitor.id, clientId: draft.clientId },
	};
	const fresh: Change = {
		...change,
		on: { currentOf: visitor.id, orNew: newId() },
		decide: (row, now) =>
			row
				? continued(row, message, now, front)
				: begun(visitor, message, front, draft.page ?? null),
	};
	const { conversation } = draft;
	if (conversation === null) return sentOf(await log.change(fresh), draft);
	const into: Change = {
		...change,
		on: { conversation },
		decide(row, now) {
			mayTakePart(visitor, row);
			if (row.state !== "closed") return continued(row, message, now, front);
			mayContinue(visitor, row, now);
			return reopened(row, message, now, front);
		},
	};
	return log
		.change(into)
		.catch((error: unknown) => {
			// It has ended for good, or another one is current: the message goes there, or begins a new one.
			if (error instanceof Refused && ENDED.has(error.refusal.code))
				return log.change(fresh);
			throw error;
		})
		.then((kept) => sentOf(kept, draft));
}

const ENDED = new Set<RefusalCode>(["closed", "conflict"]);

/** A message of the agent who holds the conversation. Errors: `not_found`, `closed`, `taken`, `forbidden`, `conflict`. */
export async function sendAsAgent(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: AgentDraft,
): Promise<Sent> {
	const kept = await log.change({
		site,
		on: { conversation: draft.conversation },
		once: { author: agent.id, clientId: draft.clientId },
		decide(row) {
			mayAnswer(agent, row);
			const wrote = new Set(JSON.parse(row.wrote) as string[]).add(agent.name);
			return {
				kind: "write",
				entries: [written(agent, draft, "message")],
				set: { wrote: JSON.stringify([...wrote]), answer_by: null },
			};
		},
	});
	return sentOf(kept, draft);
}

/** A note, by anybody of the staff, in any state of the conversation. Errors: `not_found`, `conflict`, `closed` once the shopper was forgotten. */
export async function addNote(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: AgentDraft,
): Promise<Sent> {
	const kept = await log.change({
		site,
		on: { conversation: draft.conversation },
		once: { author: agent.id, clientId: draft.clientId },
		decide(row) {
			maySee(agent, row);
			mayAdd(row);
			return { kind: "write", entries: [written(agent, draft, "note")] };
		},
	});
	return sentOf(kept, draft);
}

function written(
	agent: Agent,
	draft: AgentDraft,
	kind: "message" | "note",
): NewEntry {
	return {
		kind,
		author: byAgent(agent),
		clientId: draft.clientId,
		audience: kind === "note" ? "staff" : "all",
		body: { text: draft.text },
	};
}

/** A closed conversation goes on for a week, as long as the shopper is in it as the same: visitor or customer. */
function mayContinue(
	visitor: VisitorRow,
	row: ConversationView,
	now: number,
): void {
	const late = now - row.state_since > REOPEN_MS;
	if (late || row.relation !== relationOf(visitor))
		throw new Refused({ code: "closed" });
}

function sentOf(kept: Kept, draft: Draft): Sent {
	switch (kept.kind) {
		case "written": {
			const entry = kept.entries.find(
				({ client_id }) => client_id === draft.clientId,
			);
			if (!entry) throw new Error("a message left no entry");
			return {
				conversation: kept.row.id,
				seq: entry.seq,
				at: entry.at,
				duplicate: false,
			};
		}
		case "duplicate": {
			const { entry } = kept;
			const text =
				entry.body === null
					? null
					: (JSON.parse(entry.body) as { text?: string }).text;
			// Withdrawn meanwhile: it had been kept, which is all that the sender asks.
			if (text !== null && text !== draft.text)
				throw new Refused({ code: "conflict" });
			return {
				conversation: entry.conversation_id,
				seq: entry.seq,
				at: entry.at,
				duplicate: true,
			};
		}
		case "kept":
			throw new Error("a message was neither kept before nor now");
	}
}
