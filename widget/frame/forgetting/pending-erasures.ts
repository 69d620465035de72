import type { LocalStore } from "../../../client/local-store.ts";

const TOKENS = "tokens";

/**
 * Tokens of whom the relay has still to erase: all that is kept of somebody who wants to be forgotten, because
 * nothing else can have it done. Each goes as soon as the relay says that it is.
 */
export interface PendingErasures {
	all(): Promise<readonly string[]>;
	/** In place of those that stood there. */
	keep(tokens: readonly string[]): Promise<void>;
}

/** @param store a place of its own: it outlives everything else that is kept here */
export function createPendingErasures(store: LocalStore): PendingErasures {
	return {
		all: async () => (await store.get<string[]>(TOKENS)) ?? [],
		keep: (tokens) =>
			tokens.length ? store.set(TOKENS, tokens) : store.forget(),
	};
}
