import { expect, test } from "vitest";
import type { Stocked } from "./suite.ts";

/** Where tags were seen. */
export function tagSuite(stocked: Stocked): void {
	const see = (origin: string, listed: 0 | 1, last_at: number, most = 9) =>
		stocked.store.seeOrigin(
			{ site_id: stocked.shop.id, origin, listed, script: null, last_at },
			most,
		);
	const seen = async () =>
		(await stocked.store.seenOrigins(stocked.shop.id))
			.map(({ origin }) => origin)
			.sort();

	test("TG1 an origin keeps when it was first seen, and the script that was known", async () => {
		const { store, shop, books } = stocked;
		const row = { site_id: shop.id, origin: "https://a.test", listed: 0 };
		await store.seeOrigin({ ...row, listed: 0, script: "aa", last_at: 1 }, 9);
		await see("https://a.test", 1, 2);
		expect(await store.seenOrigins(shop.id)).toEqual([
			{ ...row, listed: 1, script: "aa", first_at: 1, last_at: 2 },
		]);
		expect(await store.seenOrigins(books.id)).toEqual([]);
	});

	test("TG2 of a site so many are kept: refused ones go first, then the oldest", async () => {
		await see("listed, old", 1, 1);
		await see("listed", 1, 3);
		await see("refused", 0, 9);
		await see("refused, old", 0, 2, 3);
		expect(await seen()).toEqual(["listed", "listed, old", "refused"]);
		await see("listed, new", 1, 4, 2);
		expect(await seen()).toEqual(["listed", "listed, new"]);
	});

	test("TG3 those last seen by then go, the oldest first, listed and refused ones apart", async () => {
		const { store } = stocked;
		for (const at of [1, 2, 3]) await see(`listed ${at}`, 1, at);
		await see("refused 1", 0, 1);
		expect(await store.pruneSeenOrigins(true, 2, 1)).toBe(1);
		expect(await seen()).toEqual(["listed 2", "listed 3", "refused 1"]);
		expect(await store.pruneSeenOrigins(true, 2, 9)).toBe(1);
		expect(await store.pruneSeenOrigins(false, 1, 9)).toBe(1);
		expect(await seen()).toEqual(["listed 3"]);
	});
}
