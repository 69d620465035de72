import type { Relation } from "../../protocol/conversation.ts";
import type { Order } from "../../protocol/visitor.ts";
import type { VisitorRow } from "../store/contract/rows.ts";

/** A customer is a visitor whose purchase the shop's server has signed; an account alone is none. */
export function relationOf(visitor: Pick<VisitorRow, "orders">): Relation {
	return ordersOf(visitor).length > 0 ? "customer" : "visitor";
}

/** The signed orders, newest first. */
export function ordersOf(visitor: Pick<VisitorRow, "orders">): Order[] {
	return JSON.parse(visitor.orders) as Order[];
}
