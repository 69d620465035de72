import type { AskReason, AskWhy } from "../../protocol/ask-reason.ts";
import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { Store } from "../store/contract/store.ts";
import type { AskedWhy, AskSource } from "./ask-source.ts";
import {
	type AskedPerson,
	askedOf,
	askedPerson,
	clocksOf,
	stranger,
} from "./asked-person.ts";
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
	const person = of.visitor ? askedPerson(of.visitor) : stranger(site);
	for (const source of sources) {
		const tested = await source.reasons?.(site, survey, of, now);
		if (!tested) continue;
		const { everyDays, reasons } = tested;
		// Ratings stand aside.
		const clocks =
			survey === AFTER_CHAT
				? []
				: await clocksSay(store, person, { survey, everyDays }, now);
		return {
			asked: await newestAsked(store, person, survey),
			reasons: [...reasons, ...clocks],
		};
	}
	throw new Refused({ code: "not_found" });
}

async function clocksSay(
	store: AskStore,
	person: AskedPerson,
	of: { survey: string; everyDays: number },
	now: number,
): Promise<AskReason[]> {
	const before = await store.askedBefore(person, now);
	const times = timesDropped(before.clocks, askedOf(person), of.survey);
	return [
		...clockReasons(before, { kind: SURVEY, ...of }, now),
		{ code: "dropped", stops: false, times },
	];
}

async function newestAsked(
	store: AskStore,
	person: AskedPerson,
	survey: string,
): Promise<AskWhy["asked"]> {
	const lists = await Promise.all(
		clocksOf(person).map((one) =>
			store.newestAsks(person.site, one, survey === AFTER_CHAT),
		),
	);
	const [newest] = lists
		.flat()
		.filter(({ survey_id }) => survey_id === survey)
		.sort((a, b) => b.offered_at - a.offered_at);
	return newest
		? {
				offeredAt: newest.offered_at,
				seenAt: newest.seen_at,
				answeredAt: newest.answered_at,
				dismissedAt: newest.dismissed_at,
				withdrawnAt: newest.withdrawn_at,
			}
		: null;
}
