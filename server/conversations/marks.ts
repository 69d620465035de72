import type { Mark } from "../../protocol/conversation.ts";
import type { Agent } from "../people/agent.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import { decision } from "./decision.ts";
import { isJoined } from "./entry-builders.ts";
import type { ConversationLog } from "./log.ts";
import { maySee, mayTakePart } from "./may.ts";
import { lookedAt } from "./snooze.ts";

export const markingAsVisitor = decision({
	name: "read:mark-as-visitor",
	decide(
		{ conversation: row },
		{ visitor, mark }: { visitor: VisitorKey; mark: Mark },
	) {
		mayTakePart(visitor, row);
		const seq = Math.min(mark.seq, row.last_public_seq);
		return seq > row.read_by_visitor
			? { kind: "write", set: { read_by_visitor: seq } }
			: { kind: "unchanged" };
	},
});

/** Read marks only grow, and never past what was said. Errors: `not_found`. */
export async function markAsVisitor(
	log: ConversationLog,
	{ site_id, id }: VisitorKey,
	mark: Mark,
): Promise<void> {
	const { conversation } = mark;
	await log.change(
		markingAsVisitor.of(
			{ site: site_id, conversation },
			{ visitor: { site_id, id }, mark },
		),
	);
}

export const markingAsAgent = decision({
	name: "read:mark-as-agent",
	decide({ conversation: row }, { agent, mark }: { agent: Agent; mark: Mark }) {
		maySee(agent, row);
		const seq = Math.min(mark.seq, row.last_seq);
		const counts = row.agent_id === agent.id && isJoined(row);
		if (!counts || (seq <= row.read_by_agent && row.back_at === null))
			return { kind: "unchanged" };
		return {
			kind: "write",
			set: {
				read_by_agent: Math.max(seq, row.read_by_agent),
				...lookedAt(row),
			},
		};
	},
});

/** Only the agent who holds it and has joined it reads for the shopper: a glance is no "seen". Errors: `not_found`. */
export async function markAsAgent(
	log: ConversationLog,
	agent: Agent,
	site: string,
	mark: Mark,
): Promise<void> {
	const { conversation } = mark;
	await log.change(markingAsAgent.of({ site, conversation }, { agent, mark }));
}
