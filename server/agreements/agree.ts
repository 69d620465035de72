import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { byAgent, byVisitor } from "../conversations/entry-builders.ts";
import { mayAdd, maySee, mayTakePart } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import { agreementIn, answerAgreement, insertAgreement } from "./writes.ts";

/** An agent writes down what was agreed. Errors: `not_found`, `closed` where the shopper was erased. */
export const leavingAgreement = decision({
	name: "agreement:leave",
	reads: { same: agreementIn },
	decide(
		{ conversation: row, same },
		{ agent, id, lines }: { agent: Agent; id: string; lines: string[] },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		if (same) {
			if (same.conversation_id === row.id) return { kind: "unchanged" };
			throw new Refused({ code: "not_found" });
		}
		return {
			kind: "write",
			entries: [
				{
					...{ kind: "agreed", audience: "all", clientId: null },
					author: byAgent(agent),
					body: { agreement: id, lines },
				},
			],
			writes: [
				insertAgreement({
					...{ site_id: row.site_id, id, conversation_id: row.id },
					state: "open",
					...{ lines: JSON.stringify(lines), left_by: agent.id },
					...{ left_at: now, answered_at: null },
				}),
			],
		};
	},
});

/**
 * The shopper says whether that is so: once. What they confirm is kept with its exact words. Errors: `not_found`,
 * `conflict` where they have said the other before.
 */
export const answeringAgreement = decision({
	name: "agreement:answer",
	reads: { agreement: agreementIn },
	decide(
		{ conversation: row, agreement },
		{ visitor, isRight }: { visitor: VisitorKey; isRight: boolean },
		now,
	) {
		mayTakePart(visitor, row);
		if (agreement?.conversation_id !== row.id || agreement.lines === null)
			throw new Refused({ code: "not_found" });
		const state = isRight ? "confirmed" : "corrected";
		if (agreement.state === state) return { kind: "unchanged" };
		if (agreement.state !== "open") throw new Refused({ code: "conflict" });
		const by = {
			...{ author: byVisitor(visitor), clientId: null },
			audience: "all",
		} as const;
		const { site_id, id } = agreement;
		const lines = JSON.parse(agreement.lines) as string[];
		return {
			kind: "write",
			entries: [
				isRight
					? {
							...{ kind: "agreement-confirmed", ...by },
							body: { agreement: id, lines },
						}
					: { kind: "agreement-corrected", ...by, body: { agreement: id } },
			],
			writes: [answerAgreement({ site_id, id, state, answered_at: now })],
		};
	},
});
