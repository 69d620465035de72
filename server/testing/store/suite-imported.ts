import { expect, test } from "vitest";
import type {
	ImportedDayRow,
	ImportedRatingRow,
	RatingImportRow,
} from "../../imported-ratings/rows.ts";
import { auditRow } from "../../people/audit.ts";
import type { Stocked } from "./suite.ts";

/** Ratings that were given elsewhere. */
export function importedSuite(stocked: Stocked): void {
	test("IR1 lines are added once, where the import stands, and counted by days", async () => {
		const { store, shop, books } = stocked;
		await store.keepRatingImport(importRow(shop.id));
		const rows = [1, 2, 3].map((line) => ratingRow(shop.id, line));
		const step = { after: 0, lastLine: 4, rows, days: [dayRow(shop.id, 7, 3)] };
		expect(await store.addRatings(shop.id, IMPORT, step)).toBe(true);
		expect(await store.addRatings(shop.id, IMPORT, step)).toBe(false);
		expect(await store.addRatings(books.id, IMPORT, step)).toBe(false);
		expect(await store.ratingImport(shop.id, IMPORT)).toMatchObject({
			lines: 3,
			last_line: 4,
		});
		const next = { after: 4, lastLine: 5, rows: [ratingRow(shop.id, 5)] };
		const days = [dayRow(shop.id, 7, 1), dayRow(shop.id, 9, 1)];
		await store.addRatings(shop.id, IMPORT, { ...next, days });
		expect(await store.importedRatings(shop.id, IMPORT, 2, 9)).toEqual([
			rows[2],
			ratingRow(shop.id, 5),
		]);
		const daysIn = (from: number, to: number) =>
			store.importedDays(shop.id, IMPORT, { from, to }, null, 9);
		expect(await daysIn(7, 9)).toEqual([
			dayRow(shop.id, 7, 4),
			dayRow(shop.id, 9, 1),
		]);
		expect(await daysIn(8, 8)).toEqual([]);
		expect(await store.importedSpan(shop.id, IMPORT)).toEqual({
			from: 7,
			to: 9,
		});
		expect(await store.importedSpan(books.id, IMPORT)).toBeNull();
	});

	test("IR6 an import that has ended takes no line, is exported while it stands, and goes in parts", async () => {
		const { store, shop, books } = stocked;
		await store.keepRatingImport(importRow(shop.id));
		const rows = [1, 2, 3].map((line) => ratingRow(shop.id, line));
		const days = [dayRow(shop.id, 7, 3)];
		const step = { after: 0, lastLine: 3, rows, days };
		await store.addRatings(shop.id, IMPORT, step);
		const exported = async () =>
			(await store.importsToExport(shop.id)).map(({ id }) => id);
		expect(await exported()).toEqual([]);
		const set = (to: Parameters<typeof store.setRatingImport>[2]) =>
			store.setRatingImport(
				shop.id,
				IMPORT,
				to,
				auditRow(shop.id, 1, { action: "ratings_imported", by: "ada" }),
			);
		await set({ ended_at: 5 });
		const more = { after: 3, lastLine: 4, rows: [], days: [] };
		expect(await store.addRatings(shop.id, IMPORT, more)).toBe(false);
		expect(await exported()).toEqual([IMPORT]);
		expect(await store.importedToExport(shop.id, IMPORT, 1, 1)).toEqual([
			rows[1],
		]);
		await set({ removed_at: 6 });
		expect(await exported()).toEqual([]);
		expect(await store.ratingImports(shop.id)).toMatchObject([
			{ id: IMPORT, ended_at: 5, removed_at: 6 },
		]);
		expect(await store.ratingImports(books.id)).toEqual([]);
		expect(await store.dropRatings(shop.id, IMPORT, 2, 9)).toBe(2);
		expect(await store.dropRatings(shop.id, IMPORT, 9, 9)).toBe(2);
		expect(await store.ratingImport(shop.id, IMPORT)).toBeUndefined();
	});

	test("IR8 words go after their days, the oldest first, and the scores stay", async () => {
		const { store, shop } = stocked;
		await store.keepRatingImport(importRow(shop.id));
		const rows = [1, 2, 3].map((line) => ratingRow(shop.id, line));
		const step = { after: 0, lastLine: 3, rows, days: [] };
		await store.addRatings(shop.id, IMPORT, step);
		expect(await store.countImportedWords(shop.id, 3)).toBe(2);
		expect(await store.dropImportedWords(shop.id, 3, 1, 9)).toBe(1);
		expect(await store.dropImportedWords(shop.id, 3, 9, 9)).toBe(1);
		expect(await store.dropImportedWords(shop.id, 3, 9, 9)).toBe(0);
		const left = await store.importedRatings(shop.id, IMPORT, 0, 9);
		expect(left.map(({ score, comment }) => [score, comment])).toEqual([
			[4, null],
			[4, null],
			[4, "Fine"],
		]);
	});
}

const IMPORT = "import";

function importRow(site_id: string): RatingImportRow {
	return {
		site_id,
		id: IMPORT,
		name: "Helpdesk",
		format: "csat_5",
		content_hash: null,
		lines: 0,
		last_line: 0,
		made_at: 1,
		made_by: "ada",
		ended_at: null,
		removed_at: null,
	};
}

/** Given at the time that is its line. */
function ratingRow(site_id: string, line: number): ImportedRatingRow {
	return {
		site_id,
		import_id: IMPORT,
		line,
		at: line,
		score: 4,
		relation: null,
		agent: null,
		language: null,
		comment: "Fine",
	};
}

function dayRow(site_id: string, day: number, n: number): ImportedDayRow {
	return {
		site_id,
		import_id: IMPORT,
		day,
		relation: "unknown",
		score: 4,
		n,
	};
}
