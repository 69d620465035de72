import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readHiddenAsked } from "../../protocol/masking.ts";
import { Refused } from "../../protocol/refusal.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { auditRow } from "../people/audit.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Store } from "../store/contract/store.ts";
import type { MaskingStore } from "./queries.ts";

/** Shows what a message has hidden, to who answers there, and erases it at its time. */
export function masking({ store }: { store: Store & MaskingStore }) {
	const ended: Pruned = {
		name: "hidden values",
		drop: store.eraseHidden,
	};
	return {
		agent: {
			"hidden:show": handler({
				cost: "write",
				read: readHiddenAsked,
				may: answerableConversation(store),
				async run({ who }: AgentSession, { seq }, row) {
					// The message stands right before the line that says what of it is hidden.
					const [message, line] = await store.entriesAfter(
						row,
						seq - 2,
						"staff",
						2,
					);
					if (
						line?.seq !== seq ||
						line.kind !== "masked" ||
						!message?.client_id
					)
						throw new Refused({ code: "not_found" });
					const { site_id, visitor_id, id: conversation } = row;
					const values = await store.showHidden(
						{ site_id, visitor_id, client_id: message.client_id },
						auditRow(site_id, store.now(), {
							action: "hidden_shown",
							by: who.id,
							target: conversation,
							details: { seq: message.seq },
						}),
					);
					return { values };
				},
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "hidden:show">, AgentSession>,
		prunes: [ended],
	};
}
