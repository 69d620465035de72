import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { agentHandlers } from "./commands.ts";
import { endedOrigins } from "./ended-origins.ts";
import type { TagStore } from "./queries.ts";
import { createSeenPages } from "./seen-pages.ts";

interface Parts {
	store: Store & TagStore;
	publisher: Publisher;
	/** The relay's own pages are no shop's. */
	own: readonly string[];
	/** The path of the script that is today's; null: not known. */
	script: string | null;
	failed(error: unknown): void;
}

/** The tag on the shop's pages: where it was seen, and what is wrong with it. */
export function tag(parts: Parts) {
	const { store, script } = parts;
	const [, today = null] = /^\/v\/([\da-f]+)\//.exec(script ?? "") ?? [];
	const seen = createSeenPages({ ...parts, today });
	return {
		agent: agentHandlers({ store, seen: seen.now }),
		prunes: endedOrigins(store),
		idle: seen.idle,
		pages: seen.pages,
	};
}
