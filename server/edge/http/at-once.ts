import { Refused } from "../../../protocol/refusal.ts";

/** When a place is free again nobody knows; a request takes seconds at most. */
const AGAIN_MS = 1_000;

/**
 * Lets so many of all, and so many of one person, work at a time: each of them holds memory until it is done.
 * Errors: `slow_down` for one more.
 */
export function atOnce(most: number, mostOfOne: number) {
	const working = new Map<string, number>();
	let all = 0;
	return async <T>(whom: string, work: () => Promise<T>): Promise<T> => {
		const own = working.get(whom) ?? 0;
		if (all >= most || own >= mostOfOne)
			throw new Refused({ code: "slow_down", retryAfterMs: AGAIN_MS });
		all++;
		working.set(whom, own + 1);
		try {
			return await work();
		} finally {
			all--;
			const left = (working.get(whom) ?? 1) - 1;
			if (left > 0) working.set(whom, left);
			else working.delete(whom);
		}
	};
}
