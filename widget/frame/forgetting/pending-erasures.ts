import type { Kept } from "../../../client/local-store.ts";

const TOKENS = "tokens";

/**
 * Tokens of whom the relay has still to erase: all that is kept of somebody who wants to be forgotten, because
 * nothing else can have it done. Each goes as soon as the relay says that it is.
 */
export interface Owed {
	all(): Promise<readonly string[]>;
	/** In place of those that stood there. */
	keep(tokens: readonly string[]): Promise<void>;
}

/** @param kept a place of its own: it outlives everything else that is kept here */
export function createOwed(kept: Kept): Owed {
	return {
		all: async () => (await kept.get<string[]>(TOKENS)) ?? [],
		keep: (tokens) =>
			tokens.length ? kept.set(TOKENS, tokens) : kept.forget(),
	};
}
