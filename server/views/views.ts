import type { Committed } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Publisher } from "../ports/publisher.ts";
import { viewHandlers } from "./commands.ts";
import { createViewCounter, type Find } from "./count-views.ts";
import type { ViewStore } from "./queries.ts";

interface Parts {
	store: ViewStore & { now(): number };
	publisher: Pick<Publisher, "staff">;
	clock: Clock;
	/** How a search is answered. */
	find: Find;
}

/** Searches with a name, and how much each finds. */
export function views(parts: Parts) {
	const { count, changed } = createViewCounter(parts.find, parts.clock);
	return {
		agent: viewHandlers({ ...parts, count }),
		committed(outcome: Committed) {
			if (outcome.kind === "written") changed(outcome.row.site_id);
		},
	};
}
