import type { Kept } from "../../client/kept.ts";

const TOKENS = "tokens";

/**
 * Tokens of whom the relay has still to erase: all that is kept of somebody who wants to be forgotten, because
 * nothing else can have it done. Each goes as soon as the relay says that it is.
 */
export interface Owed {
	all(): Promise<readonly string[]>;
	add(token: string): Promise<void>;
	paid(token: string): Promise<void>;
}

/** @param kept a place of its own: it outlives everything else that is kept here */
export function createOwed(kept: Kept): Owed {
	const all = async () => (await kept.get<string[]>(TOKENS)) ?? [];

	return {
		all,
		async add(token) {
			await kept.set(TOKENS, [...new Set([...(await all()), token])]);
		},
		async paid(token) {
			const others = (await all()).filter((each) => each !== token);
			await (others.length ? kept.set(TOKENS, others) : kept.forget());
		},
	};
}
