import type { Kysely } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { ImportedRatingRow, ImportedRatingTables } from "./rows.ts";

type Tables = CoreTables & ImportedRatingTables;
type WordsKey = Pick<ImportedRatingRow, "at" | "import_id" | "line">;

/** What stands beside imported scores in words, and how it goes after the days of comments. */
export interface ImportedWordsStore {
	countImportedWords(site: string, givenBefore: number): Promise<number>;
	/** At most so many, the oldest first. The scores stay. Answers how many. */
	dropImportedWords(
		site: string,
		givenBefore: number,
		most: number,
		now: number,
	): Promise<number>;
}

export function importedWordsQueries(db: Kysely<Tables>): ImportedWordsStore {
	return {
		countImportedWords: (site, givenBefore) =>
			countInSteps<WordsKey>((after, leftOut, most) =>
				withWords(db, site, givenBefore)
					.where(({ eb, refTuple, tuple }) =>
						eb(
							refTuple("at", "import_id", "line"),
							">",
							tuple(after?.at ?? -1, after?.import_id ?? "", after?.line ?? 0),
						),
					)
					.orderBy("at")
					.orderBy("import_id")
					.orderBy("line")
					.limit(most)
					.offset(leftOut)
					.execute(),
			),
		dropImportedWords: (site, givenBefore, most, now) =>
			db.transaction().execute(async (tx) => {
				const rows = await withWords(tx, site, givenBefore)
					.orderBy("at")
					.limit(most)
					.execute();
				for (const { import_id, line } of rows)
					await tx
						.updateTable("imported_ratings")
						.set({ comment: null })
						.where("site_id", "=", site)
						.where("import_id", "=", import_id)
						.where("line", "=", line)
						.execute();
				if (rows.length > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return rows.length;
			}),
	};
}

function withWords(db: Kysely<Tables>, site: string, givenBefore: number) {
	return db
		.selectFrom("imported_ratings")
		.select(["at", "import_id", "line"])
		.where("site_id", "=", site)
		.where("comment", "is not", null)
		.where("at", "<", givenBefore);
}
