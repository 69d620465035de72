import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import {
	type ImportedWordsStore,
	importedWordsQueries,
} from "./imported-words-queries.ts";
import type {
	ImportedDayRow,
	ImportedRatingRow,
	ImportedRatingTables,
	RatingImportRow,
} from "./rows.ts";

type Tables = CoreTables & ImportedRatingTables;

/** Lines that are done, and what is kept of them. */
export interface ImportStep {
	/** The last line that was done before: in between nobody has added any. */
	after: number;
	lastLine: number;
	rows: readonly ImportedRatingRow[];
	days: readonly ImportedDayRow[];
}

/** Where a page of days begins: behind this one. */
export type DayCursor = Pick<ImportedDayRow, "day" | "relation" | "score">;

/** Ratings that were given elsewhere. */
export interface ImportedRatingStore extends ImportedWordsStore {
	/** All of a site, also those that were removed just now; the newest first. */
	ratingImports(site: string): Promise<RatingImportRow[]>;
	ratingImport(site: string, id: string): Promise<RatingImportRow | undefined>;
	keepRatingImport(row: RatingImportRow): Promise<void>;
	/** All of it or nothing; false: it is not where the step begins, or it has ended. */
	addRatings(site: string, id: string, step: ImportStep): Promise<boolean>;
	/** The row of the audit log stands with it. */
	setRatingImport(
		site: string,
		id: string,
		set: Partial<Pick<RatingImportRow, "ended_at" | "removed_at">>,
		audit: AuditRow,
	): Promise<void>;
	/** In the order of the file. */
	importedRatings(
		site: string,
		id: string,
		after: number,
		most: number,
	): Promise<ImportedRatingRow[]>;
	/** Of these days, both included, in their order. */
	importedDays(
		site: string,
		id: string,
		days: { from: number; to: number },
		after: DayCursor | null,
		most: number,
	): Promise<ImportedDayRow[]>;
	/** First and last day that was rated. */
	importedSpan(
		site: string,
		id: string,
	): Promise<{ from: number; to: number } | null>;
	/** Drops at most so many ratings of an import, and what is left of it with the last one. Answers how many. */
	dropRatings(
		site: string,
		id: string,
		most: number,
		now: number,
	): Promise<number>;
}

export function importedRatingQueries(db: Kysely<Tables>): ImportedRatingStore {
	return {
		...importedWordsQueries(db),
		...importQueries(db),
		...ratingQueries(db),
		...goneQueries(db),
	};
}

type OfImports = Pick<
	ImportedRatingStore,
	"ratingImports" | "ratingImport" | "keepRatingImport" | "setRatingImport"
>;

function importQueries(db: Kysely<Tables>): OfImports {
	return {
		async ratingImports(site) {
			const rows = await db
				.selectFrom("rating_imports")
				.selectAll()
				.where("site_id", "=", site)
				.execute();
			return rows.sort(
				(a, b) => b.made_at - a.made_at || (a.id < b.id ? -1 : 1),
			);
		},
		ratingImport: (site, id) =>
			db
				.selectFrom("rating_imports")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		async keepRatingImport(row) {
			await db.insertInto("rating_imports").values(row).execute();
		},
		setRatingImport: (site, id, set, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("rating_imports")
					.set(set)
					.where("site_id", "=", site)
					.where("id", "=", id)
					.execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
	};
}

type OfRatings = Pick<
	ImportedRatingStore,
	"addRatings" | "importedRatings" | "importedDays" | "importedSpan"
>;

/** Rows of one statement: with nine values each it stays far below what SQLite takes. */
const ROWS_AT_ONCE = 100;

function ratingQueries(db: Kysely<Tables>): OfRatings {
	const daysOf = (site: string, id: string) =>
		db
			.selectFrom("imported_days")
			.where("site_id", "=", site)
			.where("import_id", "=", id);
	return {
		addRatings: (site, id, { after, lastLine, rows, days }) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("rating_imports")
					.set((eb) => ({
						last_line: lastLine,
						lines: eb("lines", "+", rows.length),
					}))
					.where("site_id", "=", site)
					.where("id", "=", id)
					.where("last_line", "=", after)
					.where("ended_at", "is", null)
					.where("removed_at", "is", null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return false;
				for (const some of inParts(rows))
					await tx.insertInto("imported_ratings").values(some).execute();
				for (const some of inParts(days)) await addDays(tx, some);
				return true;
			}),
		importedRatings: (site, id, after, most) =>
			db
				.selectFrom("imported_ratings")
				.selectAll()
				.where("site_id", "=", site)
				.where("import_id", "=", id)
				.where("line", ">", after)
				.orderBy("line")
				.limit(most)
				.execute(),
		importedDays: (site, id, { from, to }, after, most) =>
			daysOf(site, id)
				.selectAll()
				.where("day", ">=", from)
				.where("day", "<=", to)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("day", "relation", "score"),
						">",
						tuple(
							after?.day ?? Number.MIN_SAFE_INTEGER,
							after?.relation ?? ("" as ImportedDayRow["relation"]),
							after?.score ?? -1,
						),
					),
				)
				.orderBy("day")
				.orderBy("relation")
				.orderBy("score")
				.limit(most)
				.execute(),
		async importedSpan(site, id) {
			const ends = await Promise.all(
				(["asc", "desc"] as const).map((order) =>
					daysOf(site, id)
						.select("day")
						.orderBy("day", order)
						.limit(1)
						.executeTakeFirst(),
				),
			);
			const [first, last] = ends;
			return first && last ? { from: first.day, to: last.day } : null;
		},
	};
}

async function addDays(
	tx: Kysely<Tables>,
	days: readonly ImportedDayRow[],
): Promise<void> {
	await tx
		.insertInto("imported_days")
		.values([...days])
		.onConflict((on) =>
			on
				.columns(["site_id", "import_id", "day", "relation", "score"])
				.doUpdateSet((eb) => ({
					n: eb("imported_days.n", "+", eb.ref("excluded.n")),
				})),
		)
		.execute();
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		yield rows.slice(at, at + ROWS_AT_ONCE);
}

/** What was removed goes in parts: ratings first, then their days, then the import itself. */
function goneQueries(
	db: Kysely<Tables>,
): Pick<ImportedRatingStore, "dropRatings"> {
	return {
		dropRatings: (site, id, most, now) =>
			db.transaction().execute(async (tx) => {
				const ratings = await dropLines(tx, site, id, most);
				await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				if (ratings === most) return ratings;
				const days = await dropDays(tx, site, id, most - ratings);
				if (ratings + days === most) return most;
				await tx
					.deleteFrom("rating_imports")
					.where("site_id", "=", site)
					.where("id", "=", id)
					.execute();
				return ratings + days;
			}),
	};
}

async function dropLines(
	tx: Kysely<Tables>,
	site: string,
	id: string,
	most: number,
): Promise<number> {
	const rows = await tx
		.selectFrom("imported_ratings")
		.select("line")
		.where("site_id", "=", site)
		.where("import_id", "=", id)
		.orderBy("line")
		.limit(most)
		.execute();
	const last = rows.at(-1);
	if (!last) return 0;
	await tx
		.deleteFrom("imported_ratings")
		.where("site_id", "=", site)
		.where("import_id", "=", id)
		.where("line", "<=", last.line)
		.execute();
	return rows.length;
}

/** Whole days: some rows more than `most` are told as `most`. */
async function dropDays(
	tx: Kysely<Tables>,
	site: string,
	id: string,
	most: number,
): Promise<number> {
	const rows = await tx
		.selectFrom("imported_days")
		.select("day")
		.where("site_id", "=", site)
		.where("import_id", "=", id)
		.orderBy("day")
		.limit(most)
		.execute();
	const last = rows.at(-1);
	if (!last) return 0;
	await tx
		.deleteFrom("imported_days")
		.where("site_id", "=", site)
		.where("import_id", "=", id)
		.where("day", "<=", last.day)
		.execute();
	return rows.length;
}
