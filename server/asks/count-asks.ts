import type { SurveyCounts } from "../../protocol/survey-counts.ts";
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

const NONE = {
	offered: 0,
	seen: 0,
	started: 0,
	answered: 0,
	done: 0,
	dismissed: 0,
	withdrawn: 0,
	hidden: 0,
};

function count(counts: SurveyCounts, ask: CountedAsk): void {
	const isAnswered = ask.answered_at !== null;
	counts.offered += 1;
	// An older page tells only what was answered; nobody answers what they have not seen.
	counts.seen += Number(ask.seen_at !== null || ask.started_at !== null);
	counts.started += Number(ask.started_at !== null);
	counts.answered += Number(isAnswered);
	counts.done += Number(ask.done_at !== null);
	counts.dismissed += Number(ask.dismissed_at !== null && !isAnswered);
	counts.withdrawn += Number(ask.withdrawn_at !== null);
	counts.hidden += Number(ask.hidden_at !== null);
}
