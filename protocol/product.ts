import * as v from "valibot";
import {
	FILE_BYTES,
	FILE_NAME_CHARS,
	type FileFault,
	type SentFile,
} from "./attachment.ts";
import { URL_CHARS } from "./limits.ts";
import { id, reader, someText, text, webAddress } from "./read.ts";

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

/** A product as a draft says it. */
export const cardProduct = v.strictObject({
	name: v.pipe(someText(PRODUCT_NAME_CHARS), v.regex(/^[^\n]*$/)),
	url: productAddress,
	price: v.nullable(price),
});

/** As long as a person waits for a picture, in milliseconds: all steps together. */
export const PRODUCT_PICTURE_WAIT_MS = 5_000;
/** As of every file. */
export const PRODUCT_PICTURE_BYTES = FILE_BYTES;
/** The relay copies so many at once: each may be as large as a file in memory. */
export const PRODUCT_PICTURES_AT_ONCE = 4;

/**
 * `products:picture`: the relay copies a picture for a message that is going to be written. It becomes a file of whoever
 * asks, under the id that they made; the same again answers the same. Errors: `slow_down` while others are copied.
 */
export interface PictureAsked {
	conversation: string;
	file: string;
	/** Where the shop shows it. */
	picture: string;
	/** The file is called so. */
	name: string;
}
export const readPictureAsked = reader(
	v.strictObject({
		conversation: id,
		file: id,
		picture: productAddress,
		name: text(FILE_NAME_CHARS),
	}),
);

export type PictureCopied =
	| { kind: "copied"; file: SentFile }
	| { kind: "none"; why: NoPicture };

/** Why there is no picture: what is wrong with it as a file, or why it was not read. */
export type NoPicture =
	| FileFault
	/** It is in a network of the relay's own, or at a port of another service. */
	| "inside"
	/** It was not there after `PRODUCT_PICTURE_WAIT_MS`. */
	| "time"
	| "network"
	/** Its server says that it is not there, or leads on for too long. */
	| "status";
