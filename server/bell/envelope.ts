import { type Ring, STALE_MS } from "../ports/bell.ts";

/** What stands around the body of a ring, so that who hears it knows how old it is. */
export interface Envelopes {
	/** @returns one line, as long as the body has no line break: JSON has none */
	pack(body: string): string;
	/** undefined: it is of this relay itself, or no ring of this version. */
	unpack(text: string): Ring | undefined;
}

interface Parts {
	/** Names this run of the relay among all others; without blanks. */
	node: string;
	/** Of the store, which all relays share. */
	now(): number;
}

/** Relays that come and go for months leave no more than these behind. */
const REMEMBERED = 100;

/** Stands in front, so that a relay of another version passes over what it cannot read. */
const VERSION = "1";

/**
 * `1 <node> <number> <time> <body>`. The number grows with each ring of a node: by it a ring that comes twice, or after a
 * later one, is known. What is rung on several topics may overtake each other, and is then only a sign to look.
 */
export function createEnvelopes({ node, now }: Parts): Envelopes {
	let rung = 0;
	const newest = new Map<string, number>();

	function isNewest(from: string, number: number): boolean {
		const before = newest.get(from);
		if (before !== undefined && number <= before) return false;
		newest.delete(from);
		newest.set(from, number);
		if (newest.size > REMEMBERED) {
			const [oldest] = newest.keys();
			if (oldest !== undefined) newest.delete(oldest);
		}
		return true;
	}

	return {
		pack: (body) => `${VERSION} ${node} ${++rung} ${now()} ${body}`,
		unpack(text) {
			const [version, from, number, at] = text.split(" ", 4);
			if (version !== VERSION || from === undefined || from === node)
				return undefined;
			const [order, rungAt] = [Number(number), Number(at)];
			if (!Number.isSafeInteger(order) || !Number.isFinite(rungAt))
				return undefined;
			const head = `${version} ${from} ${number} ${at} `;
			const isLate = Math.abs(now() - rungAt) > STALE_MS;
			return {
				body: text.slice(head.length),
				isFresh: isNewest(from, order) && !isLate,
			};
		},
	};
}
