import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type {
	ImportedDayRow,
	ImportedRatingRow,
	RatingImportRow,
} from "../../imported-ratings/rows.ts";
import { auditRow } from "../../people/audit.ts";
import type { Stocked } from "./suite.ts";

/** Ratings that were given elsewhere. */
export function importSuite(stocked: Stocked): void {
	test("IR1 lines are added where the import is, all of a step or nothing", async () => {
		const { store, shop, books } = stocked;
		const kept = await imported(stocked);
		expect(await store.ratingImport(shop.id, kept.id)).toEqual(kept);
		expect(await store.ratingImport(books.id, kept.id)).toBeUndefined();
		const step = stepOf(kept, 0, [1, 2]);
		expect(await store.addRatings(shop.id, kept.id, step)).toBe(true);
		expect(await store.addRatings(shop.id, kept.id, step)).toBe(false);
		const next = stepOf(kept, 2, [3]);
		expect(await store.addRatings(shop.id, kept.id, next)).toBe(true);
		expect(await store.ratingImports(shop.id)).toMatchObject([
			{ id: kept.id, lines: 3, last_line: 3 },
		]);
		const rows = await store.importedRatings(shop.id, kept.id, 1, 1);
		expect(rows).toEqual([step.rows[1]]);
	});

	test("IR7 scores are counted by days, which are read from where the page before ended", async () => {
		const { store, shop } = stocked;
		const { id } = await counted(stocked);
		expect(await store.importedSpan(shop.id, id)).toEqual({ from: 1, to: 3 });
		expect(await store.importedSpan(shop.id, newId())).toBeNull();
		const of = (from: number, after: ImportedDayRow | null, most = 9) =>
			store.importedDays(shop.id, id, { from, to: 3 }, after, most);
		const [first, ...rest] = await of(1, null);
		expect(first).toMatchObject({ day: 1, score: 5, n: 1 });
		expect(await of(1, first ?? null)).toEqual(rest);
		expect(await of(1, null, 1)).toEqual([first]);
		expect((await of(2, null)).map(({ day }) => day)).toEqual([2, 3]);
	});

	test("IR5 an import is in the export once it has ended, and not when it was removed", async () => {
		const { store, shop } = stocked;
		const { id } = await counted(stocked);
		const sets = (set: Partial<RatingImportRow>) =>
			store.setRatingImport(
				shop.id,
				id,
				set,
				auditRow(shop.id, 1, { action: "ratings_imported", by: shop.id }),
			);
		expect(await store.importsToExport(shop.id)).toEqual([]);
		await sets({ ended_at: 5 });
		expect(await store.importsToExport(shop.id)).toMatchObject([{ id }]);
		const lines = await store.importedToExport(shop.id, id, 1, 9);
		expect(lines.map(({ line }) => line)).toEqual([2, 3]);
		// Nothing is added to what has ended.
		const later = stepOf({ site_id: shop.id, id }, 3, [4]);
		expect(await store.addRatings(shop.id, id, later)).toBe(false);
		await sets({ removed_at: 6 });
		expect(await store.importsToExport(shop.id)).toEqual([]);
	});

	test("comments of ratings from elsewhere go at their time, the oldest first, and the scores stay", async () => {
		const { store, shop } = stocked;
		const { id } = await counted(stocked);
		expect(await store.countImportedWords(shop.id, 3)).toBe(2);
		expect(await store.dropImportedWords(shop.id, 3, 1, 9)).toBe(1);
		expect(await store.countImportedWords(shop.id, 9)).toBe(2);
		const rows = await store.importedRatings(shop.id, id, 0, 9);
		expect(rows.map(({ comment }) => comment)).toEqual([null, "two", "three"]);
	});

	test("IR6 what was removed goes in parts, the import itself last", async () => {
		const { store, shop } = stocked;
		const { id } = await counted(stocked);
		expect(await store.dropRatings(shop.id, id, 2, 9)).toBe(2);
		expect(await store.ratingImport(shop.id, id)).toBeDefined();
		expect(await store.dropRatings(shop.id, id, 9, 9)).toBe(4);
		expect(await store.ratingImport(shop.id, id)).toBeUndefined();
		expect(await store.dropRatings(shop.id, id, 9, 9)).toBe(0);
	});
}

async function imported({ store, shop }: Stocked): Promise<RatingImportRow> {
	const row: RatingImportRow = {
		site_id: shop.id,
		id: newId(),
		name: "ratings.csv",
		format: "csat_5",
		content_hash: null,
		lines: 0,
		last_line: 0,
		made_at: 1,
		made_by: newId(),
		ended_at: null,
		removed_at: null,
	};
	await store.keepRatingImport(row);
	return row;
}

/** With three lines, of three days. */
async function counted(stocked: Stocked): Promise<RatingImportRow> {
	const row = await imported(stocked);
	await stocked.store.addRatings(
		row.site_id,
		row.id,
		stepOf(row, 0, [1, 2, 3]),
	);
	return row;
}

const WORDS = ["none", "one", "two", "three", "four"];

function stepOf(
	{ site_id, id: import_id }: Pick<RatingImportRow, "site_id" | "id">,
	after: number,
	lines: readonly number[],
) {
	const of = { site_id, import_id };
	const rows: ImportedRatingRow[] = lines.map((line) => ({
		...of,
		line,
		at: line,
		score: 5,
		relation: null,
		agent: null,
		language: null,
		comment: WORDS[line] ?? null,
	}));
	const days: ImportedDayRow[] = lines.map((day) => ({
		...of,
		day,
		relation: "unknown",
		score: 5,
		n: 1,
	}));
	return { after, lastLine: lines.at(-1) ?? after, rows, days };
}
