import type { AskWhy } from "../../protocol/ask-reason.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Store } from "../store/contract/store.ts";
import type { AskedWhy, AskSource } from "./ask-source.ts";
import { askedOf, askedPerson, clocksOf, stranger } from "./asked-person.ts";
import { clockReasons, SURVEY } from "./may-ask.ts";
import { timesDropped } from "./plan-offer.ts";
import type { AskStore } from "./queries.ts";

interface Parts {
	store: AskStore & Pick<Store, "now">;
	sources: readonly AskSource[];
}

/** What stands between this survey and this person, or this page. Errors: `not_found`. */
export async function whyAsked(
	{ store, sources }: Parts,
	site: string,
	survey: string,
	of: AskedWhy,
): Promise<AskWhy> {
	const now = store.now();
	for (const source of sources) {
		const tested = await source.reasons?.(site, survey, of, now);
		if (!tested) continue;
		const person = of.visitor ? askedPerson(of.visitor) : stranger(site);
		const { everyDays, reasons } = tested;
		const before = await store.askedBefore(person, now);
		const lists = await Promise.all(
			clocksOf(person).map((one) => store.newestAsks(site, one)),
		);
		const [newest] = lists
			.flat()
			.filter(({ survey_id }) => survey_id === survey)
			.sort((a, b) => b.offered_at - a.offered_at);
		return {
			asked: newest
				? {
						offeredAt: newest.offered_at,
						seenAt: newest.seen_at,
						answeredAt: newest.answered_at,
						dismissedAt: newest.dismissed_at,
						withdrawnAt: newest.withdrawn_at,
					}
				: null,
			reasons: [
				...reasons,
				...clockReasons(before, { kind: SURVEY, survey, everyDays }, now),
				{
					code: "dropped",
					stops: false,
					times: timesDropped(before.clocks, askedOf(person), survey),
				},
			],
		};
	}
	throw new Refused({ code: "not_found" });
}
