import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import {
	PRODUCT_NAME_CHARS,
	type Price,
	type Product,
	price as priceSchema,
	productAddress,
} from "./product.ts";

/** As somebody else's data say it: nothing of it is known to be what it is called. */
export interface ProductSaid {
	name: unknown;
	url: unknown;
	/** A number. */
	amount?: unknown;
	currency?: unknown;
	picture?: unknown;
}

/**
 * A product of what a page, a cart or a list says. What is wrong with its price or its picture leaves these out, a long
 * name is cut; null: it has no name, or no address that a person may open.
 */
export function productOf(said: ProductSaid): Product | null {
	const name = nameOf(said.name);
	const url = v.safeParse(productAddress, said.url);
	if (!name || !url.success) return null;
	const picture = v.safeParse(productAddress, said.picture);
	return {
		...{ name, url: url.output },
		price: priceOf(said.amount, said.currency),
		picture: picture.success ? picture.output : null,
	};
}

/** null: it is none. */
export function priceOf(amount: unknown, currency: unknown): Price | null {
	const read = v.safeParse(priceSchema, { amount, currency });
	return read.success ? read.output : null;
}

/** In one line, of code points as many as a card shows. */
function nameOf(said: unknown): string {
	if (typeof said !== "string") return "";
	// What is cut is not looked at: a list may hold a name of megabytes.
	const line = cleaned(said.slice(0, 4 * PRODUCT_NAME_CHARS)).replace(
		/\s+/g,
		" ",
	);
	const letters = [...line];
	return letters.length > PRODUCT_NAME_CHARS
		? `${letters.slice(0, PRODUCT_NAME_CHARS - 1).join("")}…`
		: line;
}
