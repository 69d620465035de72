/** What was read of a site's feed. */
export interface ProductFeedRow {
	site_id: string;
	/** Where it was read, or is to be read next. */
	url: string;
	/** Of which reading products are found; 0: of none yet. */
	reading: number;
	/** JSON: `FeedInfo["shown"]`; null: nothing was read yet. */
	shown: string | null;
	/** JSON: `FeedInfo["last"]`. */
	last: string | null;
	/** JSON: what the shop's server is asked with, so that it need not send the same again. */
	validators: string;
	next_at: number;
}

export interface FeedProductRow {
	site_id: string;
	/** Products of another one than the feed's are on their way in or out. */
	reading: number;
	/** In the order of the feed, from 1 on. */
	place: number;
	name: string;
	/** The name as it is compared. */
	folded: string;
	url: string;
	picture: string | null;
	/** With `currency`; null: it is not known. */
	amount: number | null;
	currency: string | null;
}

export interface ProductFeedTables {
	product_feeds: ProductFeedRow;
	feed_products: FeedProductRow;
}
