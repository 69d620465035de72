import {
	type Colour,
	colourOf,
	type Product,
	pictureOf,
	productCalled,
} from "./catalogue.ts";
import type { Cents } from "./money.ts";

/** Bounds, so that nobody fills the shop's memory through an open door. */
export const MOST_LINES = 20;
export const MOST_OF_ONE = 10;

export type Line = { slug: string; colour: string; quantity: number };
export type Cart = readonly Line[];
export type Changed =
	| { ok: true; cart: Cart }
	| { ok: false; sentence: string };

/** A line as a page shows it: with the price and the words of the catalogue, never of the form. */
export type Row = Line & {
	product: Product;
	name: string;
	picture: string;
	price: Cents;
	sum: Cents;
};

export function addToCart(cart: Cart, wanted: Line): Changed {
	const product = productCalled(wanted.slug);
	if (!product || !colourOf(product, wanted.colour)) {
		return {
			ok: false,
			sentence: "We do not make this one. Please choose from the shelf.",
		};
	}
	const kept = cart.find((line) => same(line, wanted));
	if (kept)
		return changeQuantity(cart, {
			...wanted,
			quantity: kept.quantity + wanted.quantity,
		});
	if (!mayOrder(wanted.quantity)) return tooMany();
	if (cart.length >= MOST_LINES) {
		return {
			ok: false,
			sentence: `The cart holds ${MOST_LINES} different things. Please buy or remove some first.`,
		};
	}
	return { ok: true, cart: [...cart, wanted] };
}

/** Changing a line that is gone (another tab removed it) changes nothing. */
export function changeQuantity(cart: Cart, wanted: Line): Changed {
	if (!mayOrder(wanted.quantity)) return tooMany();
	return {
		ok: true,
		cart: cart.map((line) => (same(line, wanted) ? wanted : line)),
	};
}

export function removeFromCart(
	cart: Cart,
	unwanted: Pick<Line, "slug" | "colour">,
): Cart {
	return cart.filter((line) => !same(line, unwanted));
}

export function rowsOf(cart: Cart): Row[] {
	return cart.flatMap((line) => {
		const product = productCalled(line.slug);
		const colour = product && colourOf(product, line.colour);
		if (!product || !colour) return [];
		return {
			...line,
			product,
			name: nameOf(product, colour),
			picture: pictureOf(product, colour),
			price: product.price,
			sum: product.price * line.quantity,
		};
	});
}

export function totalOf(rows: readonly Row[]): Cents {
	return rows.reduce((total, row) => total + row.sum, 0);
}

export function piecesIn(cart: Cart): number {
	return cart.reduce((pieces, line) => pieces + line.quantity, 0);
}

export function nameOf(product: Product, colour: Colour): string {
	const name = `${product.name} ${product.kind.toLowerCase()}`;
	return product.colours.length > 1
		? `${name}, ${colour.name.toLowerCase()}`
		: name;
}

function same(
	a: Pick<Line, "slug" | "colour">,
	b: Pick<Line, "slug" | "colour">,
): boolean {
	return a.slug === b.slug && a.colour === b.colour;
}

function mayOrder(quantity: number): boolean {
	return Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_OF_ONE;
}

function tooMany(): Changed {
	return {
		ok: false,
		sentence: `Between 1 and ${MOST_OF_ONE} of the same thing fit into one order. Please choose another number.`,
	};
}
