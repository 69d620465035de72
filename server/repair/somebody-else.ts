import type { Role } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { readSomebodyElse } from "../../protocol/repair.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { mayTakePart } from "../conversations/may.ts";
import { ownConversation } from "../conversations/permissions.ts";
import type { VisitorSession } from "../people/actor.ts";
import { knownVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { RepairStore } from "./queries.ts";
import type { RecoveryRow } from "./rows.ts";
import { recoveryIn, updateRecovery } from "./writes.ts";

interface Person {
	id: string;
	name: string;
}

/**
 * The shopper asks for somebody else: once, whoever has it. Errors: `not_found`, `conflict` where nothing is to be put
 * right any more.
 */
export const somebodyElse = decision({
	name: "recovery:somebody-else",
	reads: { recovery: recoveryIn },
	decide(
		{ conversation: row, recovery },
		{ visitor, other }: { visitor: VisitorKey; other: Person | null },
		now,
	) {
		mayTakePart(visitor, row);
		if (recovery?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (recovery.somebody_else_at !== null) return { kind: "unchanged" };
		if (recovery.ended_at !== null) throw new Refused({ code: "conflict" });
		return {
			kind: "write",
			entries: [
				{
					...{ kind: "recovery-other-asked", clientId: null },
					...{ author: byVisitor(visitor), audience: "all" },
					body: { recovery: recovery.id, isOther: other !== null },
				},
			],
			writes: [
				updateRecovery(recovery, {
					...{ somebody_else_at: now, version: recovery.version + 1 },
					...{ changed_by: null, changed_as: "somebody-else" },
					...(other && { owner_id: other.id, owner_name: other.name }),
				}),
			],
		};
	},
});

interface Parts {
	store: Store & RepairStore;
	log: ConversationLog;
	changed(site: string, id: string): void;
}

export function visitorHandlers({ store, log, changed }: Parts) {
	return {
		"recovery:somebody-else": handler({
			cost: "write",
			read: readSomebodyElse,
			may: ownConversation(store),
			async run(actor: VisitorSession, { recovery: id }, row) {
				const { id: visitor } = knownVisitor(actor);
				const { site_id: site } = row;
				const recovery = await store.recovery(site, id);
				if (!recovery) throw new Refused({ code: "not_found" });
				const met = [recovery.owner_id, row.agent_id];
				const other = chooseOther(await store.members(site), met);
				await log.change(
					somebodyElse.of(
						{ site, conversation: row.id },
						{ visitor: { site_id: site, id: visitor }, other },
						{ recovery: id },
					),
				);
				changed(site, id);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "recovery:somebody-else">,
		VisitorSession
	>;
}

const HIGHER: readonly Role[] = ["supervisor", "owner"];

/** A supervisor, or else an owner, whom the shopper has not met. */
function chooseOther(
	members: Awaited<ReturnType<Store["members"]>>,
	met: readonly RecoveryRow["owner_id"][],
): Person | null {
	for (const role of HIGHER) {
		const one = members.find(
			(member) => member.role === role && !met.includes(member.person_id),
		);
		if (one) return { id: one.person_id, name: one.name };
	}
	return null;
}
