import { type Kysely, sql } from "kysely";
import { byDialect } from "../store/contract/by-dialect.ts";
import type {
	FeedProductRow,
	ProductFeedRow,
	ProductFeedTables,
} from "./rows.ts";

/** Places of a reading: half-open. */
export interface PlaceRange {
	from: number;
	below: number;
}

/** What was read of the lists of shops. */
export interface ProductFeedStore {
	productFeed(site: string): Promise<ProductFeedRow | undefined>;
	/** In the place of the one before. With another `reading`, other products are found from then on. */
	keepProductFeed(row: ProductFeedRow): Promise<void>;
	dropProductFeed(site: string): Promise<void>;
	/** All of them or none. */
	addFeedProducts(rows: readonly FeedProductRow[]): Promise<void>;
	/** Drops at most so many of these readings. Answers how many. */
	dropFeedProducts(
		site: string,
		readings: PlaceRange,
		most: number,
	): Promise<number>;
	/** Places of those in whose folded names all of these stand, in their order. */
	feedProductPlaces(
		of: Pick<FeedProductRow, "site_id" | "reading">,
		words: readonly string[],
		range: PlaceRange,
		most: number,
	): Promise<number[]>;
	/** In the order of the feed. */
	feedProducts(
		of: Pick<FeedProductRow, "site_id" | "reading">,
		places: readonly number[],
	): Promise<FeedProductRow[]>;
}

/** Where a text stands in another, from 1 on; 0: nowhere. */
const POSITION = byDialect({ sqlite: sql`instr`, postgres: sql`strpos` });

export function productFeedQueries(
	db: Kysely<ProductFeedTables>,
): ProductFeedStore {
	const of = ({
		site_id,
		reading,
	}: Pick<FeedProductRow, "site_id" | "reading">) =>
		db
			.selectFrom("feed_products")
			.where("site_id", "=", site_id)
			.where("reading", "=", reading);
	return {
		productFeed: (site) =>
			db
				.selectFrom("product_feeds")
				.selectAll()
				.where("site_id", "=", site)
				.executeTakeFirst(),
		async keepProductFeed(row) {
			await db
				.insertInto("product_feeds")
				.values(row)
				.onConflict((on) => on.column("site_id").doUpdateSet(row))
				.execute();
		},
		async dropProductFeed(site) {
			await db
				.deleteFrom("product_feeds")
				.where("site_id", "=", site)
				.execute();
		},
		async addFeedProducts(rows) {
			await db
				.insertInto("feed_products")
				.values([...rows])
				.execute();
		},
		dropFeedProducts: (site, { from, below }, most) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("feed_products")
					.select(["reading", "place"])
					.where("site_id", "=", site)
					.where("reading", ">=", from)
					.where("reading", "<", below)
					.orderBy("reading")
					.orderBy("place")
					.limit(most)
					.execute();
				for (const { reading, place } of rows)
					await tx
						.deleteFrom("feed_products")
						.where("site_id", "=", site)
						.where("reading", "=", reading)
						.where("place", "=", place)
						.execute();
				return rows.length;
			}),
		async feedProductPlaces(reading, words, { from, below }, most) {
			const rows = await of(reading)
				.select("place")
				.where("place", ">=", from)
				.where("place", "<", below)
				.where(({ and }) =>
					and(
						words.map((word) => sql<boolean>`${POSITION}(folded, ${word}) > 0`),
					),
				)
				.orderBy("place")
				.limit(most)
				.execute();
			return rows.map(({ place }) => place);
		},
		feedProducts: (reading, places) =>
			of(reading)
				.selectAll()
				.where("place", "in", places)
				.orderBy("place")
				.execute(),
	};
}
