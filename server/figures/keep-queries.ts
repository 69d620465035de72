import type { Kysely, Transaction } from "kysely";
import type { ChangedConversationRow } from "../store/contract/changed-conversation.ts";
import type { FactTables } from "./fact-queries.ts";
import type {
	DayDimension,
	EpisodeRow,
	FigureDayRow,
	FigureSiteRow,
	KeptHoursRow,
} from "./rows.ts";

/** How what is counted is kept up. One follower at a time writes it. */
export interface KeepStore {
	/** Marked conversations of a site, by their ids, behind this one. */
	changedConversations(
		site: string,
		after: string,
		most: number,
	): Promise<ChangedConversationRow[]>;
	/** Ids of conversations, ascending, behind this one. */
	conversationIds(site: string, after: string, most: number): Promise<string[]>;
	figureSite(site: string): Promise<FigureSiteRow | undefined>;
	/** The hours of a site as they were, oldest first. */
	keptHours(site: string): Promise<KeptHoursRow[]>;
	/** They changed. */
	keepHours(row: KeptHoursRow): Promise<void>;
	/** All of it is to be made anew, on the days of this time zone. What was counted counts no more. */
	beginFigures(site: string, timeZone: string): Promise<void>;
	/** Daily rows of these days, of one dimension. */
	figureDaysOn(
		site: string,
		dimension: DayDimension,
		days: readonly number[],
	): Promise<FigureDayRow[]>;
	/** In one transaction: whoever is killed before its end has done nothing, and does it again. */
	keepEpisodes(kept: KeptEpisodes): Promise<void>;
	/** The local day of the first episode that began at this time or later; null: there is none. */
	dayFrom(site: string, startsAt: number): Promise<number | null>;
	/**
	 * The daily rows behind `builtTo` up to `day` are these, and no others: days in between have no episode. null: there
	 * is no further day, and all are made.
	 */
	keepDay(
		site: string,
		builtTo: number,
		day: number | null,
		rows: readonly FigureDayRow[],
	): Promise<void>;
}

export interface KeptEpisodes {
	site: string;
	/** All of these have the episodes below, and no others. */
	conversations: readonly string[];
	episodes: readonly EpisodeRow[];
	/** As they stand from now on. */
	days: readonly FigureDayRow[];
	/** Nobody is counted in them any more. */
	emptyDays: readonly FigureDayRow[];
	/** What was seen of these is done; what was marked since stays marked. */
	changes: readonly ChangedConversationRow[];
	/** How far the conversations of a site are read, when all are; undefined: that does not change. */
	readTo?: string | null;
}

/** SQLite takes 32,766 values in one statement. */
const ROWS = 400;
/** Every dimension, for what replaces a whole day. */
const ALL: readonly DayDimension[] = [
	...(["all", "agent", "team", "language", "tag"] as const),
	...(["late", "returning", "answered"] as const),
];

export function keepQueries(db: Kysely<FactTables>): KeepStore {
	return {
		changedConversations: (site, after, most) =>
			db
				.selectFrom("episode_changes")
				.selectAll()
				.where("site_id", "=", site)
				.where("conversation_id", ">", after)
				.orderBy("conversation_id")
				.limit(most)
				.execute(),
		conversationIds: async (site, after, most) =>
			(
				await db
					.selectFrom("conversations")
					.select("id")
					.where("site_id", "=", site)
					.where("id", ">", after)
					.orderBy("id")
					.limit(most)
					.execute()
			).map(({ id }) => id),
		...siteQueries(db),
		figureDaysOn: (site, dimension, days) =>
			db
				.selectFrom("figure_days")
				.selectAll()
				.where("site_id", "=", site)
				.where("dimension", "=", dimension)
				.where("day", "in", days)
				.execute(),
		keepEpisodes: (kept) =>
			db.transaction().execute((tx) => keepEpisodes(tx, kept)),
		keepDay: (site, builtTo, day, rows) =>
			db.transaction().execute(async (tx) => {
				for (const dimension of ALL)
					await dropDays(tx, site, dimension, builtTo, day);
				await putDays(tx, rows);
				await tx
					.updateTable("figure_sites")
					.set({ built_to: day })
					.where("site_id", "=", site)
					.execute();
			}),
	};
}

function siteQueries(
	db: Kysely<FactTables>,
): Pick<
	KeepStore,
	"figureSite" | "keptHours" | "keepHours" | "beginFigures" | "dayFrom"
> {
	return {
		figureSite: (site) =>
			db
				.selectFrom("figure_sites")
				.selectAll()
				.where("site_id", "=", site)
				.executeTakeFirst(),
		keptHours: (site) =>
			db
				.selectFrom("kept_hours")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("from_at")
				.execute(),
		async keepHours(row) {
			await db
				.insertInto("kept_hours")
				.values(row)
				.onConflict((on) =>
					on
						.columns(["site_id", "from_at"])
						.doUpdateSet((of) => ({ hours: of.ref("excluded.hours") })),
				)
				.execute();
		},
		async beginFigures(site_id, time_zone) {
			const begun = { time_zone, read_to: "", built_to: FIRST_DAY };
			await db
				.insertInto("figure_sites")
				.values({ site_id, ...begun })
				.onConflict((on) => on.column("site_id").doUpdateSet(begun))
				.execute();
		},
		async dayFrom(site, startsAt) {
			const row = await db
				.selectFrom("episodes")
				.select("day")
				.where("site_id", "=", site)
				.where("began_at", ">=", startsAt)
				.orderBy("began_at")
				.limit(1)
				.executeTakeFirst();
			return row?.day ?? null;
		},
	};
}

/** Before any conversation: 1969-12-31. */
export const FIRST_DAY = -1;

async function keepEpisodes(
	tx: Transaction<FactTables>,
	kept: KeptEpisodes,
): Promise<void> {
	const { site, conversations, episodes, changes } = kept;
	for (const ids of slices(conversations))
		await tx
			.deleteFrom("episodes")
			.where("site_id", "=", site)
			.where("conversation_id", "in", ids)
			.execute();
	for (const rows of slices(episodes))
		await tx.insertInto("episodes").values(rows).execute();
	await dropRows(tx, kept.emptyDays);
	await putDays(tx, kept.days);
	for (const { conversation_id, marks } of changes)
		await tx
			.deleteFrom("episode_changes")
			.where("site_id", "=", site)
			.where("conversation_id", "=", conversation_id)
			.where("marks", "=", marks)
			.execute();
	if (kept.readTo !== undefined)
		await tx
			.updateTable("figure_sites")
			.set({ read_to: kept.readTo })
			.where("site_id", "=", site)
			.execute();
}

async function putDays(
	tx: Transaction<FactTables>,
	rows: readonly FigureDayRow[],
): Promise<void> {
	for (const some of slices(rows))
		await tx
			.insertInto("figure_days")
			.values(some)
			.onConflict((on) =>
				on
					.columns(["site_id", "dimension", "day", "value", "relation"])
					.doUpdateSet((of) => ({
						counts: of.ref("excluded.counts"),
						times: of.ref("excluded.times"),
					})),
			)
			.execute();
}

async function dropRows(
	tx: Transaction<FactTables>,
	rows: readonly FigureDayRow[],
): Promise<void> {
	for (const { site_id, dimension, day, value, relation } of rows)
		await tx
			.deleteFrom("figure_days")
			.where("site_id", "=", site_id)
			.where("dimension", "=", dimension)
			.where("day", "=", day)
			.where("value", "=", value)
			.where("relation", "=", relation)
			.execute();
}

/** Of the days behind the one up to the other, both of them local days; null: without an end. */
async function dropDays(
	tx: Transaction<FactTables>,
	site: string,
	dimension: DayDimension,
	after: number,
	upTo: number | null,
): Promise<void> {
	await tx
		.deleteFrom("figure_days")
		.where("site_id", "=", site)
		.where("dimension", "=", dimension)
		.where("day", ">", after)
		.$if(upTo !== null, (of) => of.where("day", "<=", upTo))
		.execute();
}

function* slices<Row>(rows: readonly Row[]): Iterable<Row[]> {
	for (let at = 0; at < rows.length; at += ROWS)
		yield rows.slice(at, at + ROWS);
}
