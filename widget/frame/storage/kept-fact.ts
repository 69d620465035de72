import type { LocalStore } from "../../../client/local-store.ts";

/** One fact of this browser that changes with every letter. */
export interface KeptFact<T> {
	/** Writes the newest whenever the last writing is done, so typing never queues up. null: nothing is kept. */
	keep(fact: T | null): Promise<void>;
	/** undefined: nothing is kept. */
	get(): Promise<T | undefined>;
}

export function createKeptFact<T>(
	store: Pick<LocalStore, "get" | "set" | "remove">,
	key: string,
): KeptFact<T> {
	let next: { fact: T | null } | null = null;
	let isKeeping = false;

	return {
		async keep(fact) {
			next = { fact };
			if (isKeeping) return;
			isKeeping = true;
			while (next) {
				const now: T | null = next.fact;
				next = null;
				await (now === null ? store.remove(key) : store.set(key, now));
			}
			isKeeping = false;
		},
		get: () => store.get<T>(key),
	};
}
