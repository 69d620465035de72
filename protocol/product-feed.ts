import * as v from "valibot";
import { URL_CHARS } from "./limits.ts";
import { id, reader, webAddress } from "./read.ts";

// The list of a shop's products that the relay reads from an address. Rules FE in SPEC.md.

/** As it comes, and unzipped. */
export const FEED_BYTES = 50 * 1024 * 1024;
/** From the look-up of the name to the last byte. */
export const FEED_WAIT_MS = 60_000;
export const FEED_EVERY_MS = 3_600_000;
/** Of one site; what follows is not read. */
export const FEED_PRODUCTS = 20_000;
/** UTF-16 units from one product to the next: what is longer is no list of products, or one that never ends. */
export const FEED_GAP_CHARS = 256 * 1024;
/** The first ones are shown, with where they stand. */
export const FEED_PROBLEMS = 10;

export const FEED_KINDS = ["csv", "json", "xml"] as const;
/** `xml`: RSS 2.0 or Atom, as the Google Merchant Center reads them. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** Why a product is not taken; with `price` and `picture` it is taken without them. */
export const PRODUCT_PROBLEMS = [
	"name",
	"link",
	"twice",
	"letters",
	"shape",
	"price",
	"picture",
] as const;
export type ProductProblem = (typeof PRODUCT_PROBLEMS)[number];

/** Something about one product. */
export interface FeedProblem {
	why: ProductProblem;
	/** The line where it begins, from 1 on; in JSON the number of the product. */
	at: number;
}

/**
 * Why a reading came to nothing. `broken`: the file is not well-formed from that line on. `long`: no product ended
 * within {@link FEED_GAP_CHARS} behind that line. `unknown`: no kind of feed. `columns`: no column for name or link.
 * `list`: JSON without a list of products. `empty`: no product. `none`: no product that can be shown.
 */
export type FeedFault =
	| { code: "address" | "network" | "time" | "size" | "zip" }
	| { code: "status" | "redirect"; status: number }
	| { code: "html" | "unknown" | "columns" | "list" | "empty" | "none" }
	| { code: "broken" | "long"; at: number };

/** What a reading has found. */
export interface FeedCount {
	kind: FeedKind;
	/** Taken. */
	products: number;
	/** Whether the feed goes on beyond {@link FEED_PRODUCTS}. */
	more: boolean;
	/** How often each, without those that there are none of. */
	problems: Partial<Record<ProductProblem, number>>;
	/** The first {@link FEED_PROBLEMS}, in the order of the feed. */
	first: FeedProblem[];
}

/** What a reading came to. `same`: the shop's server says that nothing has changed. */
export type FeedReading =
	| ({ kind: "read" } & { count: FeedCount })
	| { kind: "same" }
	| { kind: "failed"; fault: FeedFault; count: FeedCount | null };

/** `product-feed:read`, owners and supervisors; the answer of `product-feed:refresh`. */
export interface FeedInfo {
	site: string;
	/** null: the site has none. */
	url: string | null;
	/** Whether it is being read now. */
	reading: boolean;
	/** The newest that has ended; null: none has. */
	last: (FeedReading & { at: number }) | null;
	/** What is found now, with when it was read; null: nothing was read yet. */
	shown: { at: number; count: FeedCount } | null;
	/** When it is read by itself; null: never. */
	nextAt: number | null;
}

/** `product-feed:change`, owners. Errors: `malformed` with `url`. */
export interface FeedChange {
	site: string;
	/** https; http alone where the relay is this machine's own. null: none. */
	url: string | null;
}
export const readFeedChange = reader(
	v.strictObject({ site: id, url: v.nullable(webAddress(URL_CHARS)) }),
);
