import type { LocalStore } from "../../../client/local-store.ts";
import { createKeptFact } from "../storage/kept-fact.ts";
import type { Given } from "./rating.ts";

/** What was not sent when the page went; of one ask, the last that was answered in this browser. */
export interface Half {
	/** Conversation and ask. */
	ask: string;
	/** null: the relay has confirmed all steps. */
	given: Given | null;
	comment: string;
}

export function createHalfRating(
	store: Pick<LocalStore, "get" | "set" | "remove">,
) {
	const kept = createKeptFact<Half>(store, "rating");
	return {
		keep: (half: Half) => kept.keep(half.given || half.comment ? half : null),
		/** undefined: nothing of this ask is kept. */
		async of(ask: string): Promise<Half | undefined> {
			const half = await kept.get();
			return half?.ask === ask ? half : undefined;
		},
		drop: () => kept.keep(null),
	};
}
