import { randomBytes, randomInt } from "node:crypto";
import { type Row, rowsOf, totalOf } from "./cart.ts";
import type { Cents } from "./money.ts";
import type { Session } from "./sessions.ts";

export type Customer = { id: string; name: string; email: string };
export type Order = { id: string; at: Date; rows: Row[]; total: Cents };

/** A session remembers its newest orders only. */
const MOST_ORDERS = 10;

/** Short numbers that can be read out on the phone. They open nothing: an order is shown to its buyer only. */
export function orderNumbers(first = randomInt(2100, 7900)): () => string {
	let next = first;
	return () => `LL-${next++}`;
}

/**
 * Turns the cart into an order and signs the session in as its buyer. The customer's id is made with
 * the first purchase and stays, whatever name or address a later checkout carries.
 */
export function buy(
	session: Session,
	buyer: { name: string; email: string },
	number: string,
	at: Date,
): Order {
	const rows = rowsOf(session.cart);
	const order: Order = { id: number, at, rows, total: totalOf(rows) };
	session.customer = {
		id: session.customer?.id ?? `customer-${randomBytes(16).toString("hex")}`,
		...buyer,
	};
	session.orders = [order, ...session.orders].slice(0, MOST_ORDERS);
	session.cart = [];
	return order;
}
