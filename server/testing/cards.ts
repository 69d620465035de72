import type { CardLeft } from "../../protocol/comment-card.ts";
import { newId } from "../../protocol/ids.ts";

/** A comment card of praise, unless something else is said. */
export function aCard(over: Partial<CardLeft> = {}): CardLeft {
	return {
		clientId: newId(),
		kind: "praise",
		text: "So quick and so kind.",
		about: null,
		wantsAnswer: false,
		contact: null,
		locale: "en",
		...over,
	};
}
