import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { readSnooze } from "../../protocol/snooze.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { snooze, snoozing as snoozes, wake, waking } from "./snooze.ts";

export const snoozingDecisions: readonly Decider[] = [snoozes, waking];

/** Agents put conversations off. That they come back is in the core: the shopper's next word ends it, too. */
export function snoozing({
	store,
	log,
}: {
	store: Store;
	log: ConversationLog;
}) {
	return {
		agent: {
			"conversation:snooze": handler({
				cost: "write",
				read: readSnooze,
				may: answerableConversation(store),
				async run(
					{ who }: AgentSession,
					{ conversation, until },
					{ site_id: site },
				) {
					await snooze(log, who, { site, conversation, until });
					return {};
				},
			}),
			"conversation:wake": handler({
				cost: "write",
				read: readWhich,
				may: answerableConversation(store),
				async run({ who }: AgentSession, { conversation }, { site_id: site }) {
					await wake(log, who, { site, conversation });
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "conversation:snooze" | "conversation:wake">,
			AgentSession
		>,
	};
}
