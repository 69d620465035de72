import type { CustomerChecked } from "../../protocol/identity-keys.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import { decision } from "./decision.ts";
import { byAgent } from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayAdd, maySee } from "./may.ts";

type Checked = { agent: Agent } & Pick<CustomerChecked, "order" | "holds">;

export const checkingCustomer = decision({
	name: "customer:check",
	decide({ conversation: row }, { agent, order, holds }: Checked) {
		maySee(agent, row);
		mayAdd(row);
		// What the shop's server has signed is more than anybody can compare.
		if (row.proof === "signed") throw new Refused({ code: "conflict" });
		if ((row.proof === "checked") === holds) return { kind: "unchanged" };
		return {
			kind: "write",
			entries: [
				{
					kind: "customer_checked",
					author: byAgent(agent),
					clientId: null,
					audience: "staff",
					body: { order, holds },
				},
			],
			set: { proof: holds ? "checked" : null },
		};
	},
});

/**
 * Somebody of the staff has compared an order and a name with the shop's books, or takes that back. It is said of this
 * conversation alone: no history is joined by it, and nobody becomes a customer. Errors: `not_found`, `conflict` where
 * a purchase was signed, `closed` once the shopper was forgotten.
 */
export function checkCustomer(
	log: ConversationLog,
	agent: Agent,
	site: string,
	{ conversation, order, holds }: CustomerChecked,
): Promise<Committed> {
	const needs = { site, conversation: { id: conversation } };
	return log.change(checkingCustomer.with(needs, { agent, order, holds }));
}
