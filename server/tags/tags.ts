import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readTagging, readTagNamed, TAG_COUNTED } from "../../protocol/tags.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import { tagConversation } from "../conversations/tagging/tag-conversation.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import { siteTags } from "../sites/site-tags.ts";
import type { Store } from "../store/contract/store.ts";
import type { TaggingStore } from "./queries.ts";

interface Parts {
	store: Store & TaggingStore;
	log: ConversationLog;
}

/** By what agents sort conversations. What a site has of it is one of its settings. */
export function tags({ store, log }: Parts) {
	return {
		agent: {
			"tags:read": handler({
				cost: "ask",
				read: readOfSite,
				may: siteRole(),
				run: async (_actor, { site }) =>
					siteTags(await mustFindSite(store, site)),
			}),
			"tags:count": handler({
				cost: "ask",
				read: readTagNamed,
				may: siteRole(...SETTERS),
				run: async (_actor, { site, tag }) => ({
					conversations: await store.countTagged(site, tag, TAG_COUNTED),
				}),
			}),
			"conversation:tag": handler({
				cost: "write",
				read: readTagging,
				may: answerableConversation(store),
				async run({ who }, { conversation, ...wanted }, { site_id: site }) {
					await tagConversation(log, who, { site, conversation }, wanted);
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "tags:read" | "tags:count" | "conversation:tag">,
			AgentSession
		>,
	};
}
