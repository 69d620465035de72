import { IMPORTED_READ } from "../../protocol/import-limits.ts";
import type {
	ImportedRatings,
	ImportedRatingsAsked,
	RatingsImport,
	RatingsImports,
} from "../../protocol/imported-rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import { dateOfDay } from "../statistics/periods.ts";
import type { Store } from "../store/contract/store.ts";
import type { ImportedRatingStore } from "./queries.ts";
import type { RatingImportRow } from "./rows.ts";

type ReadStore = Pick<Store, "person"> & ImportedRatingStore;

/** Those that stand, the newest first. */
export async function readImports(
	store: ReadStore,
	site: string,
): Promise<RatingsImports> {
	const rows = await standing(store, site);
	return {
		imports: await Promise.all(rows.map((row) => importOf(store, row))),
	};
}

export async function standing(
	store: ImportedRatingStore,
	site: string,
): Promise<RatingImportRow[]> {
	const rows = await store.ratingImports(site);
	return rows.filter(({ removed_at }) => removed_at === null);
}

async function importOf(
	store: ReadStore,
	row: RatingImportRow,
): Promise<RatingsImport> {
	const { id, name, format, lines, content_hash, made_by } = row;
	const person = await store.person(made_by);
	const span = await store.importedSpan(row.site_id, id);
	return {
		id,
		name,
		format,
		lines,
		contentHash: content_hash,
		by: { id: made_by, name: person?.name ?? null },
		at: row.made_at,
		isEnded: row.ended_at !== null,
		from: span && dateOfDay(span.from),
		to: span && dateOfDay(span.to),
	};
}

/** One page. Errors: `not_found` for an import that is removed, or has not ended. */
export async function readImportedRatings(
	store: ImportedRatingStore,
	{ site, import: id, after }: ImportedRatingsAsked,
): Promise<ImportedRatings> {
	const row = await store.ratingImport(site, id);
	if (!row || row.removed_at !== null || row.ended_at === null)
		throw new Refused({ code: "not_found" });
	const rows = await store.importedRatings(site, id, after, IMPORTED_READ + 1);
	const page = rows.slice(0, IMPORTED_READ);
	return {
		ratings: page.map(
			({ line, at, score, relation, agent, language, comment }) => ({
				line,
				at,
				score,
				relation,
				agent,
				language,
				comment,
			}),
		),
		next: rows.length > IMPORTED_READ ? (page.at(-1)?.line ?? null) : null,
	};
}
