import type { Kysely } from "kysely";
import type {
	DayDimension,
	EpisodeRow,
	FigureDayRow,
	FigureTables,
} from "./rows.ts";

/** Where to read on: the row before. */
export type EpisodeCursor = Pick<
	EpisodeRow,
	"began_at" | "conversation_id" | "first_seq"
>;

/** What is counted of conversations, and the episodes of which it is counted. */
export interface FigureStore {
	/** Daily rows of one dimension from one local day to another, both included, by days; of some of its values, or of all. */
	figureDays(
		site: string,
		dimension: DayDimension,
		fromDay: number,
		toDay: number,
		values?: readonly string[],
	): Promise<FigureDayRow[]>;
	/** The same without the times, which are the most of it, and in which line each value counts. */
	figureCounts(
		site: string,
		dimension: DayDimension,
		fromDay: number,
		toDay: number,
		values?: readonly string[],
	): Promise<Pick<FigureDayRow, "value" | "relation" | "counts">[]>;
	/** Episodes that began from `since` on and before `until`, the newest first, behind `after` where it is given. */
	episodesIn(
		site: string,
		since: number,
		until: number,
		after: EpisodeCursor | null,
		most: number,
	): Promise<EpisodeRow[]>;
}

export function figureQueries(db: Kysely<FigureTables>): FigureStore {
	const daysOf = (
		site: string,
		dimension: DayDimension,
		fromDay: number,
		toDay: number,
		values: readonly string[] | undefined,
	) =>
		db
			.selectFrom("figure_days")
			.where("site_id", "=", site)
			.where("dimension", "=", dimension)
			.where("day", ">=", fromDay)
			.where("day", "<=", toDay)
			.$if(values !== undefined, (of) => of.where("value", "in", values ?? []))
			.orderBy("day");
	return {
		figureDays: (site, dimension, fromDay, toDay, values) =>
			daysOf(site, dimension, fromDay, toDay, values).selectAll().execute(),
		figureCounts: (site, dimension, fromDay, toDay, values) =>
			daysOf(site, dimension, fromDay, toDay, values)
				.select(["value", "relation", "counts"])
				.execute(),
		episodesIn: (site, since, until, after, most) =>
			db
				.selectFrom("episodes")
				.selectAll()
				.where("site_id", "=", site)
				.where("began_at", ">=", since)
				.where("began_at", "<", until)
				.$if(after !== null, (of) =>
					of.where(({ eb, refTuple, tuple }) =>
						eb(
							refTuple("began_at", "conversation_id", "first_seq"),
							"<",
							tuple(
								after?.began_at ?? 0,
								after?.conversation_id ?? "",
								after?.first_seq ?? 0,
							),
						),
					),
				)
				.orderBy("began_at", "desc")
				.orderBy("conversation_id", "desc")
				.orderBy("first_seq", "desc")
				.limit(most)
				.execute(),
	};
}
