import { effect, type ReadonlySignal } from "@preact/signals";
import { againAfterMs, pause } from "../../../client/pause.ts";
import {
	CART_ITEMS,
	ITEM_URL_CHARS,
	ORDER_CHARS,
} from "../../../protocol/limits.ts";
import type {
	Cart,
	CartItem,
	Order,
	VisitorContext,
} from "../../../protocol/visitor.ts";
import type { VisitorConnection } from "../chat/conversation.ts";
import { fields, readPage, type Seen, short } from "./page.ts";

/**
 * Tells the agents what the shopper looks at, and what she bought: each difference once, and all of it again to
 * another hearer, who may know nothing. `hearer` reads the signals that say who may know now; falsy: nobody.
 */
export function tellLooking(
	seen: ReadonlySignal<Seen>,
	hearer: () => unknown,
	tell: (looking: VisitorContext) => void,
): void {
	let told: { to: unknown; whole: string } | undefined;
	effect(() => {
		const to = hearer();
		const looking = readVisitorContext(seen.value);
		const whole = JSON.stringify(looking);
		if (to && looking && (told?.to !== to || told.whole !== whole))
			tell(looking);
		told = { to, whole };
	});
}

/** Says what is looked at; what was refused for now is said again later, unless something else is looked at by then. */
export function sayLooking({
	state,
	ask,
}: Pick<VisitorConnection, "state" | "ask">): (
	looking: VisitorContext,
) => Promise<void> {
	let newest: VisitorContext | undefined;
	return async (looking) => {
		newest = looking;
		while (newest === looking) {
			const reply = await ask("page:view", looking);
			if (reply.ok) return;
			const ms = againAfterMs(reply.refusal, state.peek());
			if (ms === null) return;
			await pause(ms);
		}
	};
}

function readVisitorContext({
	page,
	cart,
	order,
}: Seen): VisitorContext | null {
	const read = readPage(page);
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	return (
		read && {
			page: read,
			cart: readCart(cart),
			order: readOrder(order),
			timeZone,
		}
	);
}

export function readCart(unknown: unknown): Cart | null {
	const { items, total, currency } = fields(unknown);
	if (!Array.isArray(items) || !isAmount(total)) return null;
	if (!isCurrency(currency)) return null;
	return {
		items: items.flatMap(readItem).slice(0, CART_ITEMS),
		total,
		currency,
	};
}

export function readOrder(unknown: unknown): Order | null {
	const { id, at, total, currency } = fields(unknown);
	// The day is what agents see, and times are written in many ways.
	const [day] = /^\d{4}-\d\d-\d\d/.exec(`${at}`) ?? [];
	const isWhole = day && Date.parse(day) && isAmount(total);
	return isWhole && isCurrency(currency) && short(id)
		? { id: short(id).slice(0, ORDER_CHARS), at: day, total, currency }
		: null;
}

function isCurrency(unknown: unknown): unknown is string {
	return typeof unknown === "string" && /^[A-Z]{3}$/.test(unknown);
}

function readItem(unknown: unknown): CartItem[] {
	const { name, quantity, price, url, picture } = fields(unknown);
	return typeof name === "string" && isAmount(quantity) && isAmount(price)
		? [
				{
					...{ name: short(name), quantity, price },
					...{ url: address(url), picture: address(picture) },
				},
			]
		: [];
}

/** The relay looks whether it is one; a picture that stands in its own address would be larger than all else. */
function address(unknown: unknown): string | undefined {
	return typeof unknown === "string" && unknown.length <= ITEM_URL_CHARS
		? unknown
		: undefined;
}

function isAmount(unknown: unknown): unknown is number {
	return (
		typeof unknown === "number" && unknown >= 0 && unknown <= 1_000_000_000
	);
}
