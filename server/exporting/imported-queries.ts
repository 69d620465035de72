import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";

/** An import of ratings from elsewhere, as whoever keeps it has it. */
export interface ExportedImport {
	site_id: string;
	id: string;
	name: string;
	format: string;
	lines: number;
	made_at: number;
	made_by: string;
	ended_at: number | null;
	removed_at: number | null;
}
export interface ExportedImportedRating {
	site_id: string;
	import_id: string;
	line: number;
	at: number;
	score: number;
	relation: string | null;
	agent: string | null;
	language: string | null;
	comment: string | null;
}
type Tables = CoreTables & {
	rating_imports: ExportedImport;
	imported_ratings: ExportedImportedRating;
};

export interface ExportImportedStore {
	/** Those that have ended and stand, of which there are few. */
	importsToExport(site: string): Promise<ExportedImport[]>;
	/** Of one import, behind this line. */
	importedToExport(
		site: string,
		id: string,
		after: number,
		most: number,
	): Promise<ExportedImportedRating[]>;
}

export function exportImportedQueries(
	core: Kysely<CoreTables>,
): ExportImportedStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		async importsToExport(site) {
			const rows = await db
				.selectFrom("rating_imports")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("id")
				.execute();
			return rows.filter(
				({ ended_at, removed_at }) => ended_at !== null && removed_at === null,
			);
		},
		importedToExport: (site, id, after, most) =>
			db
				.selectFrom("imported_ratings")
				.selectAll()
				.where("site_id", "=", site)
				.where("import_id", "=", id)
				.where("line", ">", after)
				.orderBy("line")
				.limit(most)
				.execute(),
	};
}
