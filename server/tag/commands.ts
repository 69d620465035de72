import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/events.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { TagStore } from "./queries.ts";
import type { PagesNow } from "./seen-pages.ts";
import { tagSeen } from "./tag-seen.ts";

interface Parts {
	store: Store & TagStore;
	seen: PagesNow;
}

/** What the staff read of the tag on the shop's pages. */
export function agentHandlers({ store, seen }: Parts) {
	return {
		"tag:seen": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (_actor, { site }) => tagSeen(store, seen, site),
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "tag:seen">, AgentSession>;
}
