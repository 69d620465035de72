import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readSpamAsked,
	readSpamMarked,
	SPAM_READ,
} from "../../protocol/spam.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import { staffViewOf } from "../conversations/views.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { siteRole } from "../sites/site-role.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { markingSpam, markSpam } from "./mark-spam.ts";
import type { SpamStore } from "./queries.ts";

export const spamDecisions: readonly Decider[] = [markingSpam];

/** What is nobody's business: it rings nobody, and stands in a list of its own. */
export function spam({
	store,
	log,
}: {
	store: Store & SpamStore;
	log: ConversationLog;
}) {
	return {
		agent: {
			"conversation:spam": handler({
				cost: "write",
				read: readSpamMarked,
				may: answerableConversation(store),
				async run(
					{ who }: AgentSession,
					{ conversation, spam },
					{ site_id: site },
				) {
					await markSpam(log, who, { site, conversation, spam });
					return {};
				},
			}),
			"spam:read": handler({
				cost: "ask",
				read: readSpamAsked,
				may: siteRole(),
				async run(_actor: AgentSession, { site, before }) {
					const rows = await store.spam(site, before, SPAM_READ + 1);
					return {
						conversations: rows.slice(0, SPAM_READ).map(staffViewOf),
						more: rows.length > SPAM_READ,
					};
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "conversation:spam" | "spam:read">,
			AgentSession
		>,
	};
}
