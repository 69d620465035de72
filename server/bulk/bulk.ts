import {
	type BulkResult,
	type BulkUndo,
	readBulkAsked,
	readBulkUndone,
} from "../../protocol/bulk.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { type Refusal, Refused } from "../../protocol/refusal.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { anyAgent } from "../people/permissions.ts";
import type { Failed } from "../ports/failed.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { assigningBack } from "./assign-back.ts";
import { type ActHandlers, doAct, undoOf } from "./do-act.ts";
import type { BulkStore } from "./queries.ts";
import { undoAct } from "./undo-act.ts";

export const bulkDecisions: readonly Decider[] = [assigningBack];

interface Parts {
	store: Store & BulkStore;
	log: ConversationLog;
	failed: Failed;
	/** Of the capabilities of which the acts are: none is known here. */
	handlers: ActHandlers;
}

/** One act on several conversations: each is asked for itself whether it may, and what is refused keeps no other. */
export function bulk(parts: Parts) {
	const answerable = answerableConversation(parts.store);

	async function each(
		conversations: readonly string[],
		act: (conversation: string) => Promise<BulkUndo | null>,
	): Promise<{ results: BulkResult[] }> {
		const results = conversations.map(async (conversation) => {
			try {
				return { conversation, refusal: null, undo: await act(conversation) };
			} catch (error) {
				const refusal = refusalOf(error, conversation);
				return { conversation, refusal, undo: null };
			}
		});
		return { results: await Promise.all(results) };
	}

	function refusalOf(error: unknown, conversation: string): Refusal {
		if (error instanceof Refused) return error.refusal;
		parts.failed(error, { where: "bulk:act", conversation });
		return { code: "retry" };
	}

	return {
		agent: {
			"bulk:act": handler({
				cost: "write",
				read: readBulkAsked,
				may: anyAgent,
				run: (actor: AgentSession, { conversations, act }) =>
					each([...new Set(conversations)], async (conversation) => {
						const before = await answerable(actor, { conversation });
						await doAct(parts.handlers, actor, before, act);
						const after = await answerable(actor, { conversation });
						return undoOf(before, after, act);
					}),
			}),
			"bulk:undo": handler({
				cost: "write",
				read: readBulkUndone,
				may: anyAgent,
				run(actor: AgentSession, { conversations }) {
					const undos = new Map(
						conversations.map(({ conversation, undo }) => [conversation, undo]),
					);
					return each([...undos.keys()], async (conversation) => {
						const row = await answerable(actor, { conversation });
						const undo = undos.get(conversation);
						if (undo) await undoAct(parts, actor, row, undo);
						return null;
					});
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "bulk:act" | "bulk:undo">,
			AgentSession
		>,
	};
}
