import { ANSWERED_NOW_MS } from "../../protocol/limits.ts";
import type { AgentDraft, Sent } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { answerOfOther } from "./answer-of-other.ts";
import {
	agentFileReads,
	filesWanted,
	mustBeUsable,
	type WithFiles,
} from "./attaching/attached.ts";
import { copyFiles } from "./attaching/copied-files.ts";
import { decision } from "./decision.ts";
import { isJoined, type Named } from "./entry-builders.ts";
import { joins } from "./join.ts";
import type { ConversationLog } from "./log.ts";
import { mayAnswer } from "./may.ts";
import { noteAnswered, noteAttended } from "./queries.ts";
import { sentOf } from "./sent-of.ts";
import { lookedAt } from "./snooze.ts";
import { needsOf, written } from "./staff-words.ts";
import { answered } from "./unanswered.ts";

interface AgentWrites {
	agent: Agent;
	draft: WithFiles<AgentDraft>;
}

export const answering = decision({
	name: "message:send-as-agent",
	reads: { other: answerOfOther, ...agentFileReads },
	decide(
		{ conversation: row, other, ...read },
		{ agent, draft }: AgentWrites,
		now,
	) {
		mayAnswer(agent, row);
		if (other) throw new Refused({ code: "answered", by: other.name });
		mustBeUsable(draft.attached, read);
		const joined = isJoined(row) ? null : joins(agent, row.epoch, "wrote", now);
		const entries = written(agent, draft, "message");
		const answer = answeredBy(agent, row, entries, now);
		const copies = copyFiles(draft.attached?.copies, agent.id, now);
		const set = { ...answer.set, ...lookedAt(row) };
		const writes = [...answer.writes, ...copies];
		if (!joined) return { ...answer, set, writes };
		return {
			...answer,
			entries: [...joined.entries, ...answer.entries],
			set: { ...set, ...joined.set },
			writes: [
				...writes,
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
 * `answered`, `bad_file`.
 * @param now server milliseconds, by which an answer of a colleague is as good as at the same time; 0: none is
 */
export async function sendAsAgent(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: WithFiles<AgentDraft>,
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
			...filesWanted(draft.attached, agent.id),
		},
	};
	return sentOf(
		await log.change(answering.with(needs, { agent, draft })),
		draft,
	);
}
