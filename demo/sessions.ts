import { randomBytes } from "node:crypto";
import type { Cart } from "./cart.ts";
import type { Customer, Order } from "./orders.ts";

/** What the shop remembers of a browser. Someone who bought something has a customer, others none. */
export type Session = {
	id: string;
	cart: Cart;
	customer?: Customer;
	orders: Order[];
};

const MOST_SESSIONS = 1000;

/**
 * Sessions live in memory and end with the process: this is a demo. The number is bounded, and the
 * session that was used longest ago goes first, so that a flood of carts cannot eat the machine.
 */
export class Sessions {
	#kept = new Map<string, Session>();

	constructor(private readonly most = MOST_SESSIONS) {}

	find(id: string | undefined): Session | undefined {
		const session = id === undefined ? undefined : this.#kept.get(id);
		if (session) this.#toTheEnd(session);
		return session;
	}

	/** Always a fresh id: one that the browser brought along may have been planted there. */
	open(): Session {
		const session: Session = {
			id: randomBytes(16).toString("base64url"),
			cart: [],
			orders: [],
		};
		this.#toTheEnd(session);
		if (this.#kept.size > this.most) {
			const [oldest] = this.#kept.keys();
			if (oldest !== undefined) this.#kept.delete(oldest);
		}
		return session;
	}

	// A Map remembers the order of insertion, so putting it in again is all that "used" takes.
	#toTheEnd(session: Session): void {
		this.#kept.delete(session.id);
		this.#kept.set(session.id, session);
	}
}
