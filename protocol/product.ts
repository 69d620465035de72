import * as v from "valibot";
import { URL_CHARS } from "./limits.ts";
import { id, reader, text, webAddress } from "./read.ts";

// What agents show to shoppers as a card. Rules PC in SPEC.md.

export const PRODUCT_NAME_CHARS = 200;
/** Of one search: as many as anybody reads while a shopper waits. */
export const PRODUCTS_FOUND = 20;
export const PRODUCT_QUERY_CHARS = 100;
/** More than any price in any currency. */
export const PRICE_MOST = 1_000_000_000_000;

/** Shown as `Intl.NumberFormat` writes it in the reader's language. */
export interface Price {
	/** In units of the currency, such as 49.9. */
	amount: number;
	/** ISO 4217, e.g. EUR. */
	currency: string;
}

/** As a card shows it, beside the picture that is the message's file. */
export interface CardProduct {
	/** One line. */
	name: string;
	/** http or https. */
	url: string;
	/** null: it is not known. */
	price: Price | null;
}

export interface Product extends CardProduct {
	/** Where the shop shows its picture, http or https; null: it is not known. Only the relay asks for it. */
	picture: string | null;
}

/** Where it was found: what the shopper looks at, has in the cart, has looked at; or the shop's own list. */
export type ProductOrigin = "page" | "cart" | "seen" | "feed";

export interface FoundProduct extends Product {
	from: ProductOrigin;
}

export const price = v.strictObject({
	amount: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(PRICE_MOST)),
	currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});

/**
 * `products:find`: what can be shown to the shopper of a conversation, the best first, at most `PRODUCTS_FOUND`. Each
 * word of the query begins a word of the name, or stands in it; an empty query finds all.
 */
export interface ProductsAsked {
	conversation: string;
	query: string;
}
export const readProductsAsked = reader(
	v.strictObject({
		conversation: id,
		query: text(PRODUCT_QUERY_CHARS),
	}),
);
export interface ProductsFound {
	products: FoundProduct[];
}

export const productAddress = webAddress(URL_CHARS);
