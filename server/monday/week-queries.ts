import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";

/** Of an episode, what says whether it is worth reading; whoever keeps them has it so. */
export interface WeekEpisode {
	conversation_id: string;
	first_seq: number;
	began_at: number;
	outcome: string;
	waited_ms: number | null;
	response_ms: number | null;
	/** Minutes that were told at most. */
	told_high: number | null;
	late: number | null;
	ask_id: string | null;
	score: number | null;
	hidden: number;
}

interface Beside {
	episodes: WeekEpisode & { site_id: string };
	answers: {
		site_id: string;
		ask_id: string;
		at: number;
		words: string | null;
	};
}

/** Where a page of a week's episodes ended. */
export type EpisodeCursor = Pick<
	WeekEpisode,
	"began_at" | "conversation_id" | "first_seq"
>;

export interface WeekStore {
	/** Of those that began before `until`, behind this one, in their order. */
	weekEpisodes(
		site: string,
		after: EpisodeCursor,
		until: number,
		most: number,
	): Promise<WeekEpisode[]>;
	/** Asks that were answered with words from `since` on, at most so many. */
	asksWithWords(
		site: string,
		since: number,
		until: number,
		most: number,
	): Promise<string[]>;
}

export function weekQueries(core: Kysely<CoreTables>): WeekStore {
	const db = core as unknown as Kysely<Beside>;
	return {
		weekEpisodes: (site, after, until, most) =>
			db
				.selectFrom("episodes")
				.select([
					"conversation_id",
					"first_seq",
					"began_at",
					"outcome",
					"waited_ms",
					"response_ms",
					"told_high",
					"late",
					"ask_id",
					"score",
					"hidden",
				])
				.where("site_id", "=", site)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("began_at", "conversation_id", "first_seq"),
						">",
						tuple(after.began_at, after.conversation_id, after.first_seq),
					),
				)
				.where("began_at", "<", until)
				.orderBy("began_at")
				.orderBy("conversation_id")
				.orderBy("first_seq")
				.limit(most)
				.execute(),
		async asksWithWords(site, since, until, most) {
			const rows = await db
				.selectFrom("answers")
				.select("ask_id")
				.where("site_id", "=", site)
				.where("at", ">=", since)
				.where("at", "<", until)
				.where("words", "is not", null)
				.orderBy("at")
				.limit(most)
				.execute();
			return rows.map(({ ask_id }) => ask_id);
		},
	};
}
