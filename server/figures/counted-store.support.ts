import type { KeptLabel } from "../conversations/tagging/kept-labels.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { dayTallies } from "./day-rows.ts";
import type { ReadParts } from "./figure-reads.ts";
import { packTally } from "./pack-tally.ts";
import type { EpisodeCursor } from "./queries.ts";
import type { EpisodeRow } from "./rows.ts";

interface Shop {
	now: number;
	timeZone?: string;
	tags?: KeptLabel[];
	outcomes?: KeptLabel[];
}

/** Everything that readers of figures ask, of a shop with these episodes. `asked` counts what was asked of it. */
export function countedStore(
	episodes: readonly EpisodeRow[],
	{ now, timeZone = "UTC", tags = [], outcomes = [] }: Shop,
) {
	const days = dayTallies(episodes).map(({ tally, ...key }) => ({
		...key,
		...packTally(tally),
	}));
	const asked = { days: 0, episodes: 0 };
	const newestFirst = episodes.toSorted((a, b) => (isBefore(a, b) ? 1 : -1));
	const figureDays: ReadParts["store"]["figureDays"] = async (
		_site,
		dimension,
		first,
		last,
		values,
	) => {
		asked.days++;
		return days.filter(
			(row) =>
				row.dimension === dimension &&
				row.day >= first &&
				row.day <= last &&
				(values === undefined || values.includes(row.value)),
		);
	};
	const site = {
		id: "shop",
		hours: JSON.stringify({ timeZone, weekly: {}, exceptions: [] }),
		tags: JSON.stringify(tags),
		closing: JSON.stringify({ outcomes }),
	} as unknown as SiteRow;
	const store: ReadParts["store"] = {
		figureDays,
		figureCounts: figureDays,
		async episodesIn(_site, since, until, after, most) {
			asked.episodes++;
			return newestFirst
				.filter(
					(row) =>
						row.began_at >= since &&
						row.began_at < until &&
						(after === null || isBefore(row, after)),
				)
				.slice(0, most);
		},
		now: () => now,
		site: async () => site,
		teams: async () => [],
		members: async () => [],
		person: async () => undefined,
		conversation: async () => undefined,
	};
	return { store, asked, caughtUp: async () => {} };
}

function isBefore(one: EpisodeCursor, other: EpisodeCursor): boolean {
	if (one.began_at !== other.began_at) return one.began_at < other.began_at;
	if (one.conversation_id !== other.conversation_id)
		return one.conversation_id < other.conversation_id;
	return one.first_seq < other.first_seq;
}
