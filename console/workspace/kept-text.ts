import type { LocalStore } from "../../client/local-store.ts";

/** What an editor has, and over which version it was written; null: over none. */
export interface Kept<T> {
	value: T;
	was: number | null;
}

/** What is being written in an editor, on this device until it is saved. */
export interface KeptText<T> {
	get(): Promise<Kept<T> | undefined>;
	set(kept: Kept<T>): void;
	drop(): void;
}

/** @param of what is edited: the same again in another page of this browser */
export function createKeptText<T>(
	store: Pick<LocalStore, "get" | "set" | "remove">,
	...of: readonly string[]
): KeptText<T> {
	const key = ["editor", ...of].join(" ");
	return {
		get: () => store.get<Kept<T>>(key),
		set: (kept) => void store.set(key, kept),
		drop: () => void store.remove(key),
	};
}
