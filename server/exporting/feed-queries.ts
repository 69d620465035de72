import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";

/** A product of a shop's own list, as whoever keeps it has it. */
export interface ExportedProduct {
	site_id: string;
	/** The one that is found is told by `product_feeds`. */
	reading: number;
	place: number;
	name: string;
	url: string;
	picture: string | null;
	amount: number | null;
	currency: string | null;
}
type Tables = CoreTables & {
	product_feeds: { site_id: string; reading: number };
	feed_products: ExportedProduct;
};

export interface ExportFeedStore {
	/** Which reading is found; 0: none. */
	feedReading(site: string): Promise<number>;
	/** Of this reading, behind this place. */
	feedToExport(
		site: string,
		reading: number,
		after: number,
		most: number,
	): Promise<ExportedProduct[]>;
}

export function exportFeedQueries(core: Kysely<CoreTables>): ExportFeedStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		async feedReading(site) {
			const feed = await db
				.selectFrom("product_feeds")
				.select("reading")
				.where("site_id", "=", site)
				.executeTakeFirst();
			return feed?.reading ?? 0;
		},
		feedToExport: (site, reading, after, most) =>
			db
				.selectFrom("feed_products")
				.selectAll()
				.where("site_id", "=", site)
				.where("reading", "=", reading)
				.where("place", ">", after)
				.orderBy("place")
				.limit(most)
				.execute(),
	};
}
