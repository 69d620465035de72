import type { Publisher } from "../ports/publisher.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { FeedbackStore } from "./queries.ts";

/** A console shows no more of one shopper's at a time. */
const ERASED_TOLD = 200;

/** Somebody was erased: consoles that show what they answered read it again. */
export function tellErasedAnswers({
	store,
	publisher,
}: {
	store: Pick<FeedbackStore, "answeredBy">;
	publisher: Publisher;
}) {
	return async ({ site_id: site, id }: VisitorKey): Promise<void> => {
		const asks = await store.answeredBy(site, id, ERASED_TOLD);
		for (const { ask, survey } of asks)
			publisher.staff(`site:${site}`, "survey:answered", { site, survey, ask });
	};
}
