import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Rate } from "../../protocol/limits.ts";
import { slowDown } from "./address-budget.ts";
import { COUNTED_KEYS } from "./counter.ts";

/** What one person may do, by the wall clock. */
export interface PersonCounter {
	/** Errors: `slow_down`. */
	spend(key: string, points?: number): Promise<void>;
	/** What the key has used of its window. */
	used(key: string): Promise<number>;
	/** What was spent on something that another limit has refused. */
	giveBack(key: string, points?: number): Promise<void>;
}

/** @param factor multiplies the points: load tests have few people, who say much */
export function createPersonCounter(
	{ points, seconds }: Rate,
	factor = 1,
): PersonCounter {
	const limiter = new RateLimiterMemory({
		points: points * factor,
		duration: seconds,
	});
	/** The one used last stands last. */
	const keys = new Set<string>();

	/** The library keeps as many keys as come. */
	async function keep(key: string): Promise<void> {
		keys.delete(key);
		keys.add(key);
		if (keys.size <= COUNTED_KEYS) return;
		const [oldest] = keys;
		if (oldest === undefined) return;
		keys.delete(oldest);
		await limiter.delete(oldest);
	}

	return {
		async spend(key, spent = 1) {
			await keep(key);
			try {
				await limiter.consume(key, spent);
			} catch (error) {
				if (!(error instanceof RateLimiterRes)) throw error;
				throw slowDown(Math.max(1, Math.ceil(error.msBeforeNext)));
			}
		},
		used: async (key) => (await limiter.get(key))?.consumedPoints ?? 0,
		async giveBack(key, spent = 1) {
			await limiter.reward(key, spent);
		},
	};
}
