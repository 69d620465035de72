/** Since when each person is as they are shown, as far as this relay has seen it. In memory alone. */
export interface SinceWhen {
	/** Server milliseconds; null: since before the relay began to look, or not known. */
	of(person: string): number | null;
	/** They are so. What they were already stays as it was. @param at since when, if it is new */
	seen(person: string, state: string, at: number | null): void;
}

export function createSinceWhen(): SinceWhen {
	const known = new Map<string, { state: string; at: number | null }>();
	return {
		of: (person) => known.get(person)?.at ?? null,
		seen(person, state, at) {
			if (known.get(person)?.state !== state) known.set(person, { state, at });
		},
	};
}
