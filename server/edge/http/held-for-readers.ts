import { Refused } from "../../../protocol/refusal.ts";

/** The part of `ServerResponse` that says when it has gone. */
interface Outgoing {
	closed: boolean;
	destroyed: boolean;
	once(event: "close", listener: () => void): unknown;
}

export interface HeldForReaders {
	/** Until the answer has gone, or its connection. Errors: `slow_down`. */
	hold(whom: string, bytes: number, outgoing: Outgoing): void;
}

/** A file of a message that is on its way is there in a second, but for whoever takes it slowly. */
const AGAIN_MS = 1_000;

/**
 * Counts bytes that stand in memory until their readers have taken them: who asks for one file a thousand times, and
 * reads none of it, would fill it. @param most of all @param mostOfOne of one address
 */
export function heldForReaders(
	most: number,
	mostOfOne: number,
): HeldForReaders {
	const held = new Map<string, number>();
	let all = 0;

	function release(whom: string, bytes: number): void {
		all -= bytes;
		const left = (held.get(whom) ?? 0) - bytes;
		if (left > 0) held.set(whom, left);
		else held.delete(whom);
	}

	return {
		hold(whom, bytes, outgoing) {
			const own = held.get(whom) ?? 0;
			if (all + bytes > most || own + bytes > mostOfOne)
				throw new Refused({ code: "slow_down", retryAfterMs: AGAIN_MS });
			// It says so no more.
			if (outgoing.closed || outgoing.destroyed) return;
			all += bytes;
			held.set(whom, own + bytes);
			outgoing.once("close", () => release(whom, bytes));
		},
	};
}
