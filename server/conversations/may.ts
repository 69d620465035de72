import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";

/** Whether it is this visitor's conversation. What is not theirs does not exist for them. */
export function mayTakePart<Row extends ConversationRow>(
	visitor: VisitorKey,
	row: Row | null | undefined,
): asserts row is Row {
	const theirs =
		row?.visitor_id === visitor.id &&
		row.site_id === visitor.site_id &&
		row.forgotten_at === null;
	if (!theirs) throw new Refused({ code: "not_found" });
}

/** Whether the agent works for the conversation's site. What another site has does not exist for them. */
export function maySee(
	agent: Agent,
	row: ConversationView | null | undefined,
): asserts row is ConversationView {
	if (!row || !agent.roles.has(row.site_id)) {
		throw new Refused({ code: "not_found" });
	}
}

/** Whether the agent holds the open conversation. */
export function mayAnswer(
	agent: Agent,
	row: ConversationView | null | undefined,
): asserts row is ConversationView {
	maySee(agent, row);
	if (row.state === "closed") throw new Refused({ code: "closed" });
	mayDisturb(agent, row);
	if (row.state === "waiting") throw new Refused({ code: "forbidden" });
}

/** Whether its shopper is still known: nothing is written about one who was forgotten. */
export function mayAdd(row: ConversationView): void {
	if (row.forgotten_at !== null) throw new Refused({ code: "closed" });
}

/** Whether it is the agent's to pass on: what nobody else holds, and everything for who runs the shop. */
export function mayMove(agent: Agent, row: ConversationView): void {
	const role = agent.roles.get(row.site_id);
	if (role !== "owner" && role !== "supervisor") mayDisturb(agent, row);
}

/** Whether nobody else holds the conversation. */
export function mayDisturb(agent: Agent, row: ConversationView): void {
	if (row.state === "open" && row.agent_id !== agent.id) {
		throw new Refused({ code: "taken", by: row.agent_name ?? "" });
	}
}
