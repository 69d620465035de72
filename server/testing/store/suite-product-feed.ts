import { expect, test } from "vitest";
import type { FeedProductRow } from "../../product-feed/rows.ts";
import type { Stocked } from "./suite.ts";

/** What was read of a shop's list of products. */
export function productFeedSuite(stocked: Stocked): void {
	const row = (
		reading: number,
		place: number,
		name: string,
	): FeedProductRow => ({
		...{ site_id: stocked.shop.id, reading, place },
		...{ name, folded: name.toLowerCase() },
		...{ url: `https://s.example/${place}`, picture: null },
		...{ amount: 12.5, currency: "EUR" },
	});

	test("FE7 products of one reading are found by parts of their names, in the order of the feed", async () => {
		const { store, shop, books } = stocked;
		const lamps = [
			row(1, 1, "Red lamp"),
			row(1, 2, "Lamp red"),
			row(1, 3, "Rug"),
		];
		await store.addFeedProducts(lamps);
		await store.addFeedProducts([row(2, 1, "Red lamp")]);
		const of = { site_id: shop.id, reading: 1 };
		const all = { from: 1, below: 9 };
		expect(await store.feedProductPlaces(of, ["red", "lamp"], all, 9)).toEqual([
			1, 2,
		]);
		expect(
			await store.feedProductPlaces(of, [], { from: 2, below: 4 }, 1),
		).toEqual([2]);
		expect(
			await store.feedProductPlaces({ ...of, site_id: books.id }, [], all, 9),
		).toEqual([]);
		expect(await store.feedProducts(of, [3, 1])).toEqual([lamps[0], lamps[2]]);
	});

	test("FE8 readings are dropped in parts, and no other", async () => {
		const { store, shop } = stocked;
		await store.addFeedProducts([1, 2, 3].map((place) => row(1, place, "x")));
		await store.addFeedProducts([row(2, 1, "x")]);
		const before = { from: 0, below: 2 };
		expect(await store.dropFeedProducts(shop.id, before, 2)).toBe(2);
		expect(await store.dropFeedProducts(shop.id, before, 2)).toBe(1);
		expect(
			await store.feedProducts({ site_id: shop.id, reading: 2 }, [1]),
		).toHaveLength(1);
	});

	test("FE12 an export has the products of the reading that is found", async () => {
		const { store, shop } = stocked;
		expect(await store.feedReading(shop.id)).toBe(0);
		const lamps = [row(1, 1, "Lamp"), row(1, 2, "Rug")];
		await store.addFeedProducts(lamps);
		const listed = await store.feedToExport(shop.id, 1, 1, 9);
		expect(listed.map(({ name }) => name)).toEqual(["Rug"]);
	});

	test("FE6 what is known of a feed takes the place of what was known before", async () => {
		const { store, shop } = stocked;
		expect(await store.productFeed(shop.id)).toBeUndefined();
		const feed = {
			...{ site_id: shop.id, url: "https://s.example/feed", reading: 0 },
			...{ shown: null, last: null, validators: "{}", next_at: 5 },
		};
		await store.keepProductFeed(feed);
		await store.keepProductFeed({ ...feed, reading: 1, shown: "{}" });
		expect(await store.productFeed(shop.id)).toEqual({
			...feed,
			reading: 1,
			shown: "{}",
		});
		await store.dropProductFeed(shop.id);
		expect(await store.productFeed(shop.id)).toBeUndefined();
	});
}
