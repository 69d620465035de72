import { foldedWords } from "../../protocol/fold.ts";
import type { FoundProduct } from "../../protocol/product.ts";
import { FEED_PRODUCTS } from "../../protocol/product-feed.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { ProductSource } from "../ports/product-source.ts";
import type { ProductFeedStore } from "./queries.ts";
import type { FeedProductRow } from "./rows.ts";

/** Names that are gone through in one look: less than a millisecond. */
const STEP = 2_000;
/** Of a longer query the rest finds nothing and hides nothing. */
const WORDS = 8;

/** Finds in what was read last, in the order of the feed. */
export function feedSource(store: ProductFeedStore): ProductSource {
	return {
		async find({ site, query, most }) {
			const feed = await store.productFeed(site);
			if (!feed || feed.reading === 0) return [];
			const of = { site_id: site, reading: feed.reading };
			const words = foldedWords(query).map(({ word }) => word);
			const some = [...new Set(words)].slice(0, WORDS);
			const places: number[] = [];
			for (let from = 1; from <= FEED_PRODUCTS; from += STEP) {
				const range = { from, below: from + STEP };
				const left = most - places.length;
				places.push(...(await store.feedProductPlaces(of, some, range, left)));
				if (places.length === most) break;
				await nextTurn();
			}
			if (places.length === 0) return [];
			return (await store.feedProducts(of, places)).map(productOfRow);
		},
	};
}

function productOfRow(row: FeedProductRow): FoundProduct {
	const { name, url, picture, amount, currency } = row;
	return {
		...{ name, url, picture, from: "feed" },
		price: amount === null || currency === null ? null : { amount, currency },
	};
}
