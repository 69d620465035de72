import type { Kysely } from "kysely";
import type { ArticleAddressRow, HelpTables } from "./rows.ts";

/** Where articles are found. */
export interface AddressStore {
	countArticles(site: string): Promise<number>;
	addressOf(site: string, id: string): Promise<string | undefined>;
	articleAt(
		site: string,
		address: string,
	): Promise<ArticleAddressRow | undefined>;
	addressesOf(site: string): Promise<ArticleAddressRow[]>;
	/** Further addresses that lead to it, where they lead to none yet. */
	keepFormerAddresses(
		site: string,
		id: string,
		addresses: readonly string[],
	): Promise<void>;
}

export function addressQueries(db: Kysely<HelpTables>): AddressStore {
	return {
		async countArticles(site) {
			const { count } = await db
				.selectFrom("article_addresses")
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.where("site_id", "=", site)
				.where("is_current", "=", 1)
				.executeTakeFirstOrThrow();
			return Number(count);
		},
		async addressOf(site, id) {
			const row = await db
				.selectFrom("article_addresses")
				.select("address")
				.where("site_id", "=", site)
				.where("article_id", "=", id)
				.where("is_current", "=", 1)
				.executeTakeFirst();
			return row?.address;
		},
		articleAt: (site, address) =>
			db
				.selectFrom("article_addresses")
				.selectAll()
				.where("site_id", "=", site)
				.where("address", "=", address)
				.executeTakeFirst(),
		addressesOf: (site) =>
			db
				.selectFrom("article_addresses")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
		async keepFormerAddresses(site_id, article_id, addresses) {
			for (const address of addresses)
				await db
					.insertInto("article_addresses")
					.values({ site_id, address, article_id, is_current: 0 })
					.onConflict((on) => on.columns(["site_id", "address"]).doNothing())
					.execute();
		},
	};
}
