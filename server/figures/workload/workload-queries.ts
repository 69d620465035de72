import type { Kysely } from "kysely";
import type { FigureTables, WorkloadDayRow, WorkloadSpanRow } from "../rows.ts";
import { SPAN_MOST_MS } from "./open-spans.ts";

/** Times of work. */
export interface WorkloadStore {
	/** One that is known by its beginning is replaced: it has grown. */
	keepWorkloadSpans(rows: readonly WorkloadSpanRow[]): Promise<void>;
	/** Those that touch the time, by their beginning, a page after `after`. */
	workloadSpans(
		site: string,
		since: number,
		until: number,
		after?: Pick<WorkloadSpanRow, "from_at" | "person_id">,
	): Promise<WorkloadSpanRow[]>;
	/** When the earliest of a site begins; null: there is none. */
	firstWorkloadAt(site: string): Promise<number | null>;
	/** Of these days, both included, what was added up in this time zone; by day. */
	workloadDays(
		site: string,
		from: number,
		to: number,
		timeZone: string,
	): Promise<WorkloadDayRow[]>;
	/** Which of them were. */
	workloadDaysKept(
		site: string,
		from: number,
		to: number,
		timeZone: string,
	): Promise<number[]>;
	/** All rows of one day, in place of those that there are. */
	keepWorkloadDay(
		site: string,
		day: number,
		rows: readonly WorkloadDayRow[],
	): Promise<void>;
	/** The oldest that begin before. Answers how many. */
	pruneWorkloadSpans(
		site: string,
		before: number,
		most: number,
	): Promise<number>;
	pruneWorkloadDays(
		site: string,
		before: number,
		most: number,
	): Promise<number>;
}

/** Some 10 ms of reading. */
const PAGE = 2_000;

export function workloadQueries(db: Kysely<FigureTables>): WorkloadStore {
	return {
		async keepWorkloadSpans(rows) {
			if (rows.length === 0) return;
			await db
				.insertInto("workload_spans")
				.values([...rows])
				.onConflict((on) =>
					on
						.columns(["site_id", "from_at", "person_id"])
						.doUpdateSet((row) => ({
							to_at: row.ref("excluded.to_at"),
							load: row.ref("excluded.load"),
							slots: row.ref("excluded.slots"),
						})),
				)
				.execute();
		},
		async workloadSpans(site, since, until, after) {
			const rows = await db
				.selectFrom("workload_spans")
				.selectAll()
				.where("site_id", "=", site)
				.where((eb) =>
					eb(
						eb.refTuple("from_at", "person_id"),
						">",
						// None is longer, so none before it reaches into the time.
						eb.tuple(
							after?.from_at ?? since - SPAN_LONGEST_MS,
							after?.person_id ?? "",
						),
					),
				)
				.where("from_at", "<", until)
				.orderBy("from_at")
				.orderBy("person_id")
				.limit(PAGE)
				.execute();
			return rows;
		},
		async firstWorkloadAt(site) {
			const first = await db
				.selectFrom("workload_spans")
				.select("from_at")
				.where("site_id", "=", site)
				.orderBy("from_at")
				.limit(1)
				.executeTakeFirst();
			return first?.from_at ?? null;
		},
		workloadDays: (site, from, to, timeZone) =>
			db
				.selectFrom("workload_days")
				.selectAll()
				.where("site_id", "=", site)
				.where("day", ">=", from)
				.where("day", "<=", to)
				.where("time_zone", "=", timeZone)
				.orderBy("day")
				.orderBy("person_id")
				.execute(),
		async workloadDaysKept(site, from, to, timeZone) {
			const rows = await db
				.selectFrom("workload_days")
				.select("day")
				.where("site_id", "=", site)
				.where("day", ">=", from)
				.where("day", "<=", to)
				.where("person_id", "=", "")
				.where("time_zone", "=", timeZone)
				.orderBy("day")
				.execute();
			return rows.map(({ day }) => day);
		},
		keepWorkloadDay: (site, day, rows) =>
			db.transaction().execute(async (tx) => {
				await tx
					.deleteFrom("workload_days")
					.where("site_id", "=", site)
					.where("day", "=", day)
					.execute();
				for (const row of rows)
					await tx.insertInto("workload_days").values(row).execute();
			}),
		...pruned(db),
	};
}

/** A span that grows is ended once a minute, so it may be that much longer, and a slow write more. */
const SPAN_LONGEST_MS = 2 * SPAN_MOST_MS;

/** Up to a row that is looked for first: not every database deletes a number of rows. */
function pruned(
	db: Kysely<FigureTables>,
): Pick<WorkloadStore, "pruneWorkloadSpans" | "pruneWorkloadDays"> {
	return {
		async pruneWorkloadSpans(site, before, most) {
			const last = await db
				.selectFrom("workload_spans")
				.select(["from_at", "person_id"])
				.where("site_id", "=", site)
				.where("from_at", "<", before)
				.orderBy("from_at")
				.orderBy("person_id")
				.limit(1)
				.offset(most - 1)
				.executeTakeFirst();
			const { numDeletedRows } = await db
				.deleteFrom("workload_spans")
				.where("site_id", "=", site)
				.where((eb) =>
					last
						? eb(
								eb.refTuple("from_at", "person_id"),
								"<=",
								eb.tuple(last.from_at, last.person_id),
							)
						: eb("from_at", "<", before),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		async pruneWorkloadDays(site, before, most) {
			const last = await db
				.selectFrom("workload_days")
				.select(["day", "person_id"])
				.where("site_id", "=", site)
				.where("day", "<", before)
				.orderBy("day")
				.orderBy("person_id")
				.limit(1)
				.offset(most - 1)
				.executeTakeFirst();
			const { numDeletedRows } = await db
				.deleteFrom("workload_days")
				.where("site_id", "=", site)
				.where((eb) =>
					last
						? eb(
								eb.refTuple("day", "person_id"),
								"<=",
								eb.tuple(last.day, last.person_id),
							)
						: eb("day", "<", before),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
