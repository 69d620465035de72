import {
	ORDER_AHEAD_MS,
	ORDER_TOKEN_CHARS,
	type OrderEvent,
	type OrderTold,
	readOrderEvent,
} from "../../protocol/order-event.ts";
import { Refused } from "../../protocol/refusal.ts";
import { signedClaims } from "../people/signed-claims.ts";
import type { Store } from "../store/contract/store.ts";
import type { OrderStore } from "./order-queries.ts";
import type { OrderRow } from "./rows.ts";

interface Parts {
	store: OrderStore & Pick<Store, "site" | "now" | "keyUses" | "keepKeyUse">;
	/** Of an order that is new, or has changed. */
	orderTold(order: OrderRow): Promise<void>;
}

/** Keeps what a shop's server has signed of an order. Resolves once it is on the disk. */
export type KeepOrder = (site: string, token: string) => Promise<OrderTold>;

/**
 * Errors: `forbidden` for everything that is wrong with the token itself, `malformed` with the claim at fault,
 * `too_long` for the token or its products.
 */
export function createKeepOrder({ store, orderTold }: Parts): KeepOrder {
	return async (site, token) => {
		if (token.length > ORDER_TOKEN_CHARS)
			throw new Refused({
				code: "too_long",
				field: "token",
				most: ORDER_TOKEN_CHARS,
			});
		const claims = await signedClaims(store, site, token, []);
		const event = readOrderEvent(claims);
		const now = store.now();
		const { kept, row } = await store.keepOrder(site, event.order, (before) =>
			orderAfter(before, { site, event, now }),
		);
		// Also of one that is known: the relay may have died before it followed from it.
		if (row.erased_at === null) await orderTold(row);
		return { order: event.order, kept };
	};
}

/**
 * An order as it stands once this was told: what the event does not say stays as it was. Of a person who was erased
 * nothing comes back but its times. Errors: `malformed` with `at` or `deliveredAt`.
 */
export function orderAfter(
	before: OrderRow | undefined,
	{ site, event, now }: { site: string; event: OrderEvent; now: number },
): OrderRow {
	const at = timeOf(event.at);
	if (at > now + ORDER_AHEAD_MS)
		throw new Refused({ code: "malformed", field: "at" });
	const delivered = event.deliveredAt && deliveryTime(event.deliveredAt);
	const delivered_at = delivered || (before?.delivered_at ?? null);
	if (
		delivered_at !== null &&
		(delivered_at < at || delivered_at > now + 2 * ORDER_AHEAD_MS)
	)
		throw new Refused({ code: "malformed", field: "deliveredAt" });
	const times = { site_id: site, id: event.order, at, delivered_at };
	if (before && before.erased_at !== null) return { ...before, ...times };
	return {
		...times,
		products: event.products
			? JSON.stringify(event.products)
			: (before?.products ?? "[]"),
		subject: event.sub ?? before?.subject ?? null,
		email: event.email ?? before?.email ?? null,
		may_mail:
			event.maySurveyByMail === undefined
				? (before?.may_mail ?? 0)
				: Number(event.maySurveyByMail),
		language: event.locale ?? before?.language ?? null,
		told_at: before?.told_at ?? now,
		erased_at: null,
	};
}

function timeOf(said: string): number {
	return Date.parse(said);
}

/** Without a time it is the end of that day: an order of the morning may arrive in the afternoon. */
function deliveryTime(said: string): number {
	const isDate = !said.includes("T");
	return timeOf(said) + (isDate ? ORDER_AHEAD_MS - 1 : 0);
}
