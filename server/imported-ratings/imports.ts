import {
	IMPORT_LINES,
	IMPORT_UNDO_MS,
	IMPORTS,
} from "../../protocol/import-limits.ts";
import type {
	ImportAdded,
	ImportedRow,
	ImportProgress,
	RatingsImportAdded,
	RatingsImportBegun,
	RatingsImportEnded,
	RatingsImportNamed,
} from "../../protocol/imported-rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import { rowFault } from "../../protocol/row-fault.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { auditRow } from "../people/audit.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import { maskingOf } from "../sites/change-masking.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import { daysOf } from "./imported-days.ts";
import type { ImportedRatingStore } from "./queries.ts";
import type { RatingImportRow } from "./rows.ts";

interface Parts {
	store: Store & ImportedRatingStore;
	publisher: Pick<Publisher, "staff">;
}

/** Brings ratings of a file in, part by part, and takes them away again. What is said twice is done once. */
export function createImports(parts: Parts) {
	const turn = inTurn();
	return {
		// Two that begin at once are counted one after the other.
		begin: (by: string, begun: RatingsImportBegun) =>
			turn(begun.site, () => begin(parts, by, begun)),
		add: (added: RatingsImportAdded) => turn(added.id, () => add(parts, added)),
		end: (by: string, ended: RatingsImportEnded) =>
			turn(ended.id, () => end(parts, by, ended)),
		remove: (by: string, named: RatingsImportNamed) =>
			turn(named.id, () => remove(parts, by, named)),
		restore: (by: string, named: RatingsImportNamed) =>
			turn(named.id, () => restore(parts, by, named)),
	};
}

async function begin(
	parts: Parts,
	by: string,
	begun: RatingsImportBegun,
): Promise<ImportProgress> {
	const { store } = parts;
	const { site, id, name, format } = begun;
	const all = await store.ratingImports(site);
	const there = all.find((one) => one.id === id);
	if (there) {
		const row = await mustGrow(parts, { site, id });
		if (row.name !== name || row.format !== format)
			throw new Refused({ code: "conflict" });
		return progressOf(row);
	}
	const standing = all.filter(({ removed_at }) => removed_at === null);
	if (standing.length >= IMPORTS) throw new Refused({ code: "rejected" });
	if (!begun.again && isThere(standing, begun.contentHash))
		throw new Refused({ code: "conflict" });
	await store.keepRatingImport({
		site_id: site,
		id,
		name,
		format,
		content_hash: begun.contentHash,
		lines: 0,
		last_line: 0,
		made_at: store.now(),
		made_by: by,
		ended_at: null,
		removed_at: null,
	});
	return { lastLine: 0, lines: 0 };
}

async function add(
	parts: Parts,
	added: RatingsImportAdded,
): Promise<ImportAdded> {
	const { store } = parts;
	const { site, id, after, rows } = added;
	const row = await mustGrow(parts, added);
	const now = store.now();
	const { taken, refused } = parted(rows, row, now);
	const lastLine = rows.at(-1)?.line ?? after;
	// It came before, and its reply was lost.
	if (lastLine <= row.last_line) return { ...progressOf(row), refused };
	if (after !== row.last_line) throw new Refused({ code: "conflict" });
	if (row.lines + taken.length > IMPORT_LINES)
		throw new Refused({ code: "rejected" });
	const shop = await mustFindSite(store, site);
	const { ibans } = maskingOf(shop);
	const kept = taken.map(({ comment, ...of }) => ({
		...of,
		site_id: site,
		import_id: id,
		comment: comment === null ? null : maskText(comment, ibans).text,
	}));
	const days = daysOf(kept, zoneOf(shop));
	const step = { after, lastLine, rows: kept, days };
	if (!(await store.addRatings(site, id, step)))
		throw new Refused({ code: "conflict" });
	return { lastLine, lines: row.lines + kept.length, refused };
}

async function end(
	parts: Parts,
	by: string,
	ended: RatingsImportEnded,
): Promise<void> {
	const { store } = parts;
	const { site, id, lines } = ended;
	const row = await mustFind(parts, ended);
	if (row.removed_at !== null) throw new Refused({ code: "not_found" });
	if (row.lines !== lines) throw new Refused({ code: "conflict" });
	if (row.ended_at !== null) return;
	if (lines === 0) throw new Refused({ code: "rejected" });
	const now = store.now();
	const audit = auditOf(row, "ratings_imported", by, now);
	await store.setRatingImport(site, id, { ended_at: now }, audit);
	changed(parts, site);
}

async function remove(
	parts: Parts,
	by: string,
	named: RatingsImportNamed,
): Promise<void> {
	const { store } = parts;
	const { site, id } = named;
	const row = await mustFind(parts, named);
	if (row.removed_at !== null) return;
	const now = store.now();
	const audit = auditOf(row, "ratings_import_removed", by, now);
	await store.setRatingImport(site, id, { removed_at: now }, audit);
	changed(parts, site);
}

async function restore(
	parts: Parts,
	by: string,
	named: RatingsImportNamed,
): Promise<void> {
	const { store } = parts;
	const { site, id } = named;
	const row = await mustFind(parts, named);
	if (row.removed_at === null) return;
	const now = store.now();
	if (now - row.removed_at > IMPORT_UNDO_MS)
		throw new Refused({ code: "too_late" });
	const audit = auditOf(row, "ratings_import_restored", by, now);
	await store.setRatingImport(site, id, { removed_at: null }, audit);
	changed(parts, site);
}

/** Errors: `not_found`, also where it was removed; `closed`. */
async function mustGrow(parts: Parts, named: RatingsImportNamed) {
	const row = await mustFind(parts, named);
	if (row.removed_at !== null) throw new Refused({ code: "not_found" });
	if (row.ended_at !== null) throw new Refused({ code: "closed" });
	return row;
}

async function mustFind({ store }: Parts, { site, id }: RatingsImportNamed) {
	const row = await store.ratingImport(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return row;
}

function changed({ publisher }: Parts, site: string): void {
	publisher.staff(`site:${site}`, "ratings-imports:changed", { site });
}

function progressOf({ last_line, lines }: RatingImportRow): ImportProgress {
	return { lastLine: last_line, lines };
}

function isThere(
	imports: readonly RatingImportRow[],
	hash: string | null,
): boolean {
	return imports.some(
		({ content_hash, ended_at }) =>
			hash !== null && ended_at !== null && content_hash === hash,
	);
}

/** The same for a part that comes a second time. */
function parted(
	rows: readonly ImportedRow[],
	{ format }: RatingImportRow,
	now: number,
) {
	const taken: ImportedRow[] = [];
	const refused: ImportAdded["refused"] = [];
	for (const row of rows) {
		const fault = rowFault(row, format, now);
		if (fault) refused.push({ line: row.line, fault });
		else taken.push(row);
	}
	return { taken, refused };
}

function auditOf(
	{ site_id, id, name, format, lines }: RatingImportRow,
	action:
		| "ratings_imported"
		| "ratings_import_removed"
		| "ratings_import_restored",
	by: string,
	now: number,
) {
	const details = { name, format, lines };
	return auditRow(site_id, now, { action, by, target: id, details });
}
