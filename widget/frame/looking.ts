import { CART_ITEMS, TITLE_CHARS, URL_CHARS } from "../../protocol/limits.ts";
import type { Cart, CartItem, Looking, Page } from "../../protocol/visitor.ts";

/** The page and cart that the shopper looks at, as the shop's page says it. */
export interface Looked {
	page(): Page | null;
	/** The loader told something. */
	heard(page: unknown, cart: unknown): void;
	/** Tells the agents, if they may know and do not know it yet. */
	tell(): void;
	/** A new connection: the relay may know nothing of this page. */
	again(): void;
}

/** `say` returns false where nobody may know: before there is a conversation. */
export function createLooking(say: (looking: Looking) => boolean): Looked {
	let looking: Looking | null = null;
	let told = "";

	function tell() {
		if (!looking) return;
		const whole = JSON.stringify(looking);
		if (whole !== told && say(looking)) told = whole;
	}

	return {
		page: () => looking?.page ?? null,
		tell,
		heard(unknownPage, unknownCart) {
			const page = readPage(unknownPage);
			looking = page && { page, cart: readCart(unknownCart) };
			tell();
		},
		again() {
			told = "";
			tell();
		},
	};
}

// A shop's page may put anything here. The relay refuses a wrong shape whole, so what is wrong is left out.

export function readPage(unknown: unknown): Page | null {
	const { url, title } = fields(unknown);
	if (typeof url !== "string" || url.length > URL_CHARS) return null;
	return /^https?:\/\//i.test(url) ? { url, title: short(title) } : null;
}

export function readCart(unknown: unknown): Cart | null {
	const { items, total, currency } = fields(unknown);
	if (!Array.isArray(items) || !isAmount(total)) return null;
	if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) return null;
	return {
		items: items.flatMap(readItem).slice(0, CART_ITEMS),
		total,
		currency,
	};
}

function readItem(unknown: unknown): CartItem[] {
	const { name, quantity, price } = fields(unknown);
	return typeof name === "string" && isAmount(quantity) && isAmount(price)
		? [{ name: short(name), quantity, price }]
		: [];
}

function fields(unknown: unknown): Record<string, unknown> {
	return typeof unknown === "object" && unknown
		? (unknown as Record<string, unknown>)
		: {};
}

function short(unknown: unknown): string {
	return typeof unknown === "string"
		? [...unknown].slice(0, TITLE_CHARS).join("")
		: "";
}

function isAmount(unknown: unknown): unknown is number {
	return (
		typeof unknown === "number" && unknown >= 0 && unknown <= 1_000_000_000
	);
}
