import type { ConsoleCommands } from "../../protocol/events.ts";
import { readSearchAsked, type SearchAsked } from "../../protocol/search.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import { readSearch } from "./read-search.ts";

interface SearchParts {
	store: Store;
}

/** Staff find conversations by what was said, by names and orders, and by how they were sorted. */
export function search({ store }: SearchParts) {
	return {
		agent: {
			"search:read": handler({
				cost: "ask",
				read: readSearchAsked,
				may: ownSites,
				run: ({ who }, asked, sites) => readSearch(store, who.id, sites, asked),
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "search:read">, AgentSession>,
	};
}

/** The site that is named, or all of theirs. Errors: `not_found` for one that is not theirs. */
function ownSites(actor: AgentActor, { site }: SearchAsked): string[] {
	if (site === null) return [...actor.sites.keys()];
	siteRole()(actor, { site });
	return [site];
}
