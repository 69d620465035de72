import type { FeedbackStore } from "./queries.ts";

/** What was due this long before is counted as done: most of it has been, since the backup was made. */
const LATE_MS = 3_600_000;

/**
 * After a restore nobody is mailed a second time about an order, they are asked when they come; and a link for one
 * person, which may have been used since the backup was made, opens nothing.
 */
export function restoredSurveys(store: FeedbackStore) {
	return async (now: number): Promise<Record<string, number>> => ({
		invitations: await store.mailNoneBefore(now - LATE_MS),
		surveyLinks: await store.endSurveyLinksOnce(now),
	});
}
