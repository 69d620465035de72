import type { Kysely } from "kysely";
import { conversationDecisions } from "../conversations/decisions.ts";
import { feedbackDecisions } from "../feedback/decisions.ts";
import {
	eraseRatingComments,
	type FeedbackStore,
	feedbackQueries,
} from "../feedback/queries.ts";
import type { FeedbackTables } from "../feedback/rows.ts";
import { erasing } from "../forgetting/forget.ts";
import {
	type ForgettingStore,
	forgettingQueries,
} from "../forgetting/queries.ts";
import { type NoticeStore, noticeQueries } from "../notifications/queries.ts";
import type { NotificationTables } from "../notifications/rows.ts";
import type { Decider } from "./contract/change.ts";
import type { CoreTables } from "./contract/rows.ts";
import type { Store } from "./contract/store.ts";
import { queries } from "./queries/conversation-queries.ts";
import type { Rebuilds } from "./rebuild.ts";

// What the core and each capability keep, a line each.

export interface Tables
	extends CoreTables,
		FeedbackTables,
		NotificationTables {}

/** The store as the whole relay has it. A room asks for the part that it needs. */
export interface ShopbellStore
	extends Store,
		FeedbackStore,
		ForgettingStore,
		NoticeStore {
	/** Tables that are made anew while the relay serves. */
	rebuilds: Rebuilds;
}

/** What is decided while a row is locked. */
export const DECISIONS: readonly Decider[] = [
	...conversationDecisions,
	...feedbackDecisions,
	erasing([eraseRatingComments]),
];

/** Everything but the hot path: one statement each, in words that every database understands. */
export function joinedQueries(db: Kysely<Tables>) {
	return {
		...queries(db as unknown as Kysely<CoreTables>),
		...feedbackQueries(db),
		...forgettingQueries(db),
		...noticeQueries(db),
	};
}
