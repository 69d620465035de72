import type { SurveyCounts } from "../../protocol/survey-counts.ts";
import { addReach, NO_REACH } from "./ask-reach.ts";
import type { CountedAsk, CountStore } from "./count-queries.ts";
import type { EndedStore } from "./ended-queries.ts";

/** Also of those that are no rows of their own any more. The newest version first, in it customers before visitors. */
export async function countAsks(
	store: CountStore & Pick<EndedStore, "endedAsks">,
	site: string,
	survey: string,
): Promise<SurveyCounts[]> {
	const all = new Map<string, SurveyCounts>();
	const of = ({
		version,
		relation,
	}: Pick<SurveyCounts, "version" | "relation">): SurveyCounts => {
		const key = `${version} ${relation}`;
		const found = all.get(key) ?? { version, relation, ...NONE };
		all.set(key, found);
		return found;
	};
	await store.eachAskOf(site, survey, (ask) => count(of(ask), ask));
	for (const ended of await store.endedAsks(site, survey)) {
		const counts = of(ended);
		counts.offered += ended.offered;
		counts.seen += ended.seen;
		counts.dismissed += ended.dismissed;
	}
	return [...all.values()].sort(
		(a, b) =>
			b.version - a.version || a.relation.localeCompare(b.relation, "en"),
	);
}

const NONE = { offered: 0, ...NO_REACH };

function count(counts: SurveyCounts, ask: CountedAsk): void {
	counts.offered += 1;
	addReach(counts, ask);
}
