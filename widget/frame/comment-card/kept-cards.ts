import type { LocalStore } from "../../../client/local-store.ts";
import type { CardLeft } from "../../../protocol/comment-card.ts";
import { CARDS_A_DAY } from "../../../protocol/limits.ts";

/** A card that the relay has not confirmed yet, as this browser keeps it. */
export interface KeptCard {
	card: CardLeft;
	/** Whose words they are. */
	token: string;
	/** Whom the page named; null: nobody. */
	subject: string | null;
	/** In this browser's milliseconds. */
	at: number;
}

/**
 * Each in a place of its own, taken in one step: two tabs never put theirs into the same. As many as can be left in
 * a day.
 */
export function createKeptCards(
	store: Pick<LocalStore, "get" | "first" | "remove">,
) {
	const places = Array.from({ length: CARDS_A_DAY }, (_, at) => `card/${at}`);
	const idOf = (kept?: KeptCard) => kept?.card.clientId;

	return {
		/** false: every place is taken, and nothing was kept. */
		async keep(kept: KeptCard): Promise<boolean> {
			for (const place of places)
				if (idOf(await store.first(place, kept)) === idOf(kept)) return true;
			return false;
		},
		async drop(clientId: string): Promise<void> {
			for (const place of places)
				if (idOf(await store.get<KeptCard>(place)) === clientId)
					await store.remove(place);
		},
		/** In the order in which they were written. */
		async all(): Promise<KeptCard[]> {
			const all = await Promise.all(
				places.map((place) => store.get<KeptCard>(place)),
			);
			return all
				.filter((kept) => kept !== undefined)
				.sort((a, b) => a.at - b.at);
		},
	};
}
