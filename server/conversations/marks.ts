import type { Mark } from "../../protocol/conversation.ts";
import type { Agent } from "../people/agent.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { ConversationLog } from "./log.ts";
import { maySee, mayTakePart } from "./may.ts";

/** Read marks only grow, and never past what was said. Errors: `not_found`. */
export async function markAsVisitor(
	log: ConversationLog,
	visitor: VisitorRow,
	mark: Mark,
): Promise<void> {
	await log.decide(
		{ site: visitor.site_id, conversation: mark.conversation },
		(row) => {
			mayTakePart(visitor, row);
			const seq = Math.min(mark.seq, row.last_public_seq);
			return seq > row.read_by_visitor
				? { kind: "write", set: { read_by_visitor: seq } }
				: { kind: "keep" };
		},
	);
}

/** Only the agent who holds it reads for the shopper: a colleague's glance is no "seen". Errors: `not_found`. */
export async function markAsAgent(
	log: ConversationLog,
	agent: Agent,
	site: string,
	mark: Mark,
): Promise<void> {
	await log.decide({ site, conversation: mark.conversation }, (row) => {
		maySee(agent, row);
		const seq = Math.min(mark.seq, row.last_seq);
		return row.agent_id === agent.id && seq > row.read_by_agent
			? { kind: "write", set: { read_by_agent: seq } }
			: { kind: "keep" };
	});
}
