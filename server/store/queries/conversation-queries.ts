import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { Store } from "../contract/store.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { demoQueries } from "./demo-queries.ts";
import { joinQueries } from "./join-queries.ts";
import { ownConversationQueries } from "./own-conversation-queries.ts";
import { peopleQueries } from "./people-queries.ts";
import { relayQueries } from "./relay-queries.ts";
import { routingQueries } from "./routing-queries.ts";
import { siteQueries } from "./site-queries.ts";
import { type ProvenStep, visitorQueries } from "./visitor-queries.ts";
import { waitQueries } from "./wait-queries.ts";

/** Everything but the hot path: one statement each, in words that every database understands. */
export function queries(
	db: Kysely<CoreTables>,
	proven: readonly ProvenStep[] = [],
): Omit<
	Store,
	| "now"
	| "check"
	| "close"
	| "commit"
	| "figures"
	| "scrub"
	| "scrubOwed"
	| "clockSeen"
	| "restoredFrom"
	| "restoredSettled"
> {
	const views = () => conversationViews(db);
	return {
		...visitorQueries(db, proven),
		...peopleQueries(db),
		...routingQueries(db),
		...relayQueries(db),
		...waitQueries(db),
		...siteQueries(db),
		...demoQueries(db),
		...joinQueries(db),
		...ownConversationQueries(db),
		conversationsIn(site, state, after, most) {
			const [order, further] =
				state === "closed" ? (["desc", "<"] as const) : (["asc", ">"] as const);
			return (
				views()
					.where("c.site_id", "=", site)
					.where("c.state", "=", state)
					// What is marked has a list of its own, and takes no place in the one of the newest closed.
					.$if(state === "closed", (query) => query.where("c.spam", "=", 0))
					.$if(after !== null, (query) =>
						query.where((eb) =>
							eb(
								eb.refTuple("c.state_since", "c.id"),
								further,
								eb.tuple(after?.since ?? 0, after?.id ?? ""),
							),
						),
					)
					.orderBy("c.state_since", order)
					.orderBy("c.id", order)
					.limit(most)
					.execute() as Promise<ConversationView[]>
			);
		},
	};
}
