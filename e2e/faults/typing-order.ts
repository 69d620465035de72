import type { Account } from "./account.ts";

/** In which order each person of a run typed, whether it came to be kept or not. */
export interface TypingOrder {
	typed(sender: string, text: string): void;
	/** It is kept now; false: it was before. */
	keeps(clientId: string): boolean;
	/** When it was typed; what nobody typed by hand counts from now. */
	numberOf(sender: string, text: string): number;
}

const orders = new WeakMap<Account, TypingOrder>();

export function typingIn(account: Account): TypingOrder {
	const known = orders.get(account);
	if (known) return known;
	const kept = new Set<string>();
	const counts = new Map<string, number>();
	/** Numbers that wait for their text to be kept. */
	const waiting = new Map<string, number[]>();

	function next(sender: string): number {
		const n = counts.get(sender) ?? 0;
		counts.set(sender, n + 1);
		return n;
	}

	const order: TypingOrder = {
		typed(sender, text) {
			const key = `${sender} ${text}`;
			waiting.set(key, [...(waiting.get(key) ?? []), next(sender)]);
		},
		keeps(clientId) {
			const isNew = !kept.has(clientId);
			kept.add(clientId);
			return isNew;
		},
		numberOf: (sender, text) =>
			waiting.get(`${sender} ${text}`)?.shift() ?? next(sender),
	};
	orders.set(account, order);
	return order;
}
