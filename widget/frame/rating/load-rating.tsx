import { addStyle } from "../../../ui/add-style.ts";
import type { LaterNeeds } from "../lazy-parts.ts";
import { RatingCard } from "./RatingCard.tsx";
import { createRating } from "./rating.ts";
import css from "./rating-part.css?inline";

/** Begins the model of the question after an ending, and hands out the card that asks it. */
export function unpackRating({ chat, here, say }: LaterNeeds) {
	addStyle(css);
	return {
		rating: createRating((given) => {
			say({ type: "rated", score: given.score });
			return chat.relay.ask("rating:give", given);
		}, here),
		RatingCard,
	};
}
