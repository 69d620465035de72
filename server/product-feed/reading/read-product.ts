import { createHash } from "node:crypto";
import type { Price, Product } from "../../../protocol/product.ts";
import type { ProductProblem } from "../../../protocol/product-feed.ts";
import { productOf } from "../../../protocol/product-of.ts";
import { readPrice } from "./read-price.ts";
import type { RawProduct } from "./splitter.ts";

/** What becomes of one product of a feed. */
export type ReadProduct =
	| {
			kind: "taken";
			product: Product;
			/** By which it is the same as another one: a hash of its id, or else of its address. */
			key: string;
			/** Without what it is taken. */
			without: ProductProblem[];
	  }
	| { kind: "left"; why: ProductProblem };

/** What a product is called, and where it is shown: the first that there is. */
export const NAMES = ["title", "name"] as const;
export const LINKS = ["link", "url"] as const;
const PICTURES = ["image_link", "picture", "image"] as const;
/** All that is read of a product. */
export const FIELDS: ReadonlySet<string> = new Set([
	...["id", "price", "currency"],
	...["sale_price", "sale_price_effective_date"],
	...[...NAMES, ...LINKS, ...PICTURES],
]);

/** What stands for what could not be read as letters. */
const NO_LETTER = "\ufffd";

/** @param now server milliseconds, for what is cheaper until some day */
export function readProduct(
	{ fields }: Pick<RawProduct, "fields">,
	now: number,
): ReadProduct {
	if (!fields) return { kind: "left", why: "shape" };
	const first = (...names: string[]) =>
		names.map((name) => fields.get(name)?.trim()).find(Boolean) ?? "";
	const name = first(...NAMES);
	const url = first(...LINKS);
	const picture = first(...PICTURES);
	if (name.includes(NO_LETTER)) return { kind: "left", why: "letters" };
	if (name === "") return { kind: "left", why: "name" };
	const product = productOf({ name, url, picture });
	// Of a page of another kind, such as javascript:, as well as of none.
	if (!product) return { kind: "left", why: "link" };
	const said = first("price") + first("sale_price");
	const price = priceAt(first, now);
	return {
		kind: "taken",
		product: { ...product, price },
		key: keyOf(first("id") || product.url),
		without: [
			...(said !== "" && !price ? (["price"] as const) : []),
			...(picture !== "" && !product.picture ? (["picture"] as const) : []),
		],
	};
}

/** As many are held as a site has products; an id has no length of its own, and holds the piece that it was cut from. */
function keyOf(said: string): string {
	return createHash("sha256").update(said).digest("base64");
}

/** The lower one while it is on sale. */
function priceAt(
	first: (...names: string[]) => string,
	now: number,
): Price | null {
	const currency = first("currency");
	const usual = readPrice(first("price"), currency);
	const sale = readPrice(first("sale_price"), currency);
	if (!sale) return usual;
	const dates = first("sale_price_effective_date");
	return dates === "" || isWithin(dates, now) ? sale : usual;
}

/** Of two dates as ISO 8601 writes them, with a slash between; what is none of that is never. */
function isWithin(dates: string, now: number): boolean {
	const [from = Number.NaN, until = Number.NaN] = dates
		.split("/")
		.map((date) => Date.parse(date.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")));
	return from <= now && now <= until;
}
