import { expect, test } from "vitest";
import type { ImprovementRow } from "../../improvements/rows.ts";
import { auditRow } from "../../people/audit.ts";
import type { Stocked } from "./suite.ts";

/** You said, we did. */
export function improvementSuite(stocked: Stocked): void {
	test("YS1 YS3 one replaces the version that was seen, and goes only before it was public", async () => {
		const { store, shop, books } = stocked;
		const row: ImprovementRow = {
			...{ site_id: shop.id, id: "box", content: "{}", version: 1 },
			...{ is_public: 0, published_at: null, changed_at: 5, changed_by: "ada" },
		};
		expect(await store.keepImprovement(row, null, null)).toBe(true);
		expect(await store.keepImprovement(row, null, null)).toBe(false);
		expect(await store.hasImprovements(shop.id)).toBe(false);
		const said = auditRow(shop.id, 6, {
			...{ action: "improvement_published", by: null, target: "box" },
		});
		const next: ImprovementRow = {
			...{ ...row, version: 2, is_public: 1, published_at: 6, changed_at: 6 },
		};
		expect(await store.keepImprovement(next, 7, said)).toBe(false);
		expect(await store.keepImprovement(next, 1, said)).toBe(true);
		expect(await store.improvement(shop.id, "box")).toEqual(next);
		expect(await store.improvements(shop.id)).toEqual([next]);
		expect(await store.improvements(books.id)).toEqual([]);
		expect(await store.improvementsToExport(shop.id, "", 9)).toMatchObject([
			{ id: "box", is_public: 1, published_at: 6 },
		]);
		expect(await store.hasImprovements(shop.id)).toBe(true);
		expect(await store.removeImprovement(next)).toBe(false);
		const other = { ...row, id: "bag" };
		expect(await store.keepImprovement(other, null, null)).toBe(true);
		expect(await store.removeImprovement({ ...other, version: 2 })).toBe(false);
		expect(await store.removeImprovement(other)).toBe(true);
	});
}
