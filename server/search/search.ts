import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readSearchAsked, type SearchAsked } from "../../protocol/search.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Due } from "../ports/scheduler.ts";
import { siteRole } from "../sites/site-role.ts";
import { namedTags } from "./named-tags.ts";
import { type ReadParts, readSearch } from "./read-search.ts";

/** Staff find conversations by what was said, by names and orders, and by how they were sorted. */
export function search(given: Omit<ReadParts, "tagsNamed">) {
	const parts = { ...given, tagsNamed: namedTags(given.store) };
	return {
		agent: {
			"search:read": handler({
				cost: "ask",
				read: readSearchAsked,
				may: ownSites,
				run: ({ who }, asked, sites) => readSearch(parts, who.id, sites, asked),
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "search:read">, AgentSession>,
		due: readingIn(parts.store),
	};
}

/** The site that is named, or all of theirs. Errors: `not_found` for one that is not theirs. */
function ownSites(actor: AgentActor, { site }: SearchAsked): string[] {
	if (site === null) return [...actor.sites.keys()];
	siteRole()(actor, { site });
	return [site];
}

/** Entries of one step: some ten milliseconds of the writing thread, and everybody's messages go between. */
const ENTRIES_AT_ONCE = 100;
const BETWEEN_MS = 50;

/** What stood there before there was a search is read in while the relay serves, the newest first. */
function readingIn(store: ReadParts["store"]): Due {
	return {
		async next(now) {
			return (await store.isSearchBehind()) ? now : null;
		},
		async run() {
			await store.readInSearch(ENTRIES_AT_ONCE);
		},
		betweenMs: BETWEEN_MS,
	};
}
