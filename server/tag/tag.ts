import type { Outbound } from "../outbound/outbound.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scripts } from "../ports/scripts.ts";
import type { Store } from "../store/contract/store.ts";
import { colourOf } from "./colour-of.ts";
import { agentHandlers } from "./commands.ts";
import { endedOrigins } from "./ended-origins.ts";
import type { TagStore } from "./queries.ts";
import { createSeenPages } from "./seen-pages.ts";

interface Parts {
	store: Store & TagStore;
	publisher: Publisher;
	/** The relay's own pages are no shop's. */
	own: readonly string[];
	/** Where shops load the script. */
	relay: string;
	scripts: Scripts;
	limits: Limits;
	outbound: Outbound;
	failed(error: unknown): void;
}

/** The tag on the shop's pages: where it was seen, and what is wrong with it. */
export function tag(parts: Parts) {
	const { store, scripts } = parts;
	const seen = createSeenPages({ ...parts, today: scripts.today });
	return {
		agent: agentHandlers({ ...parts, seen: seen.now }),
		prunes: endedOrigins(store),
		stop: seen.stop,
		idle: seen.idle,
		pages: seen.pages,
		colourOf: colourOf(parts.outbound),
	};
}
