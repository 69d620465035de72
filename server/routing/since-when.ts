import type { Member } from "./people.ts";
import type { Presence } from "./presence.ts";

/** Since when each person of a site is as they are shown, as far as this relay has seen it. In memory alone. */
export interface SinceWhen {
	/** Server milliseconds; null: since before the relay began to look, or not known. */
	of(person: string): number | null;
	/** They may have changed. */
	seen(member: Member): void;
	/** Everybody was seen once: who changes from now on does it now. */
	began(): void;
}

interface Parts {
	store: { now(): number };
	presence: Pick<Presence, "state" | "endsAt">;
}

export function createSinceWhen({ store, presence }: Parts): SinceWhen {
	const known = new Map<string, { state: string; at: number | null }>();
	let hasBegun = false;
	return {
		of: (person) => known.get(person)?.at ?? null,
		seen({ person_id: person, availability }) {
			const isHere = presence.state(person) === "present";
			const state = isHere ? availability : "gone";
			if (known.get(person)?.state === state) return;
			// The end of a lease outlives the relay; 0: there never was one.
			const at = isHere ? hasBegun && store.now() : presence.endsAt(person);
			known.set(person, { state, at: at || null });
		},
		began() {
			hasBegun = true;
		},
	};
}
