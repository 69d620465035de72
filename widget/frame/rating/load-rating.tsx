import type { ReadonlySignal } from "@preact/signals";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Said } from "../shop-page/loader.ts";
import { RatingCard, RatingQuestion } from "./RatingCard.tsx";
import { createRating } from "./rating.ts";
import css from "./rating-part.css?inline";

interface Needs {
	chat: Pick<Chat, "connection">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	/** Tells the shop's page. */
	say(message: Said): void;
}

/** Begins the model of the question after an ending, and hands out the card that asks it. */
export function createParts({ chat, here, say }: Needs) {
	addStyle(css);
	return {
		rating: createRating((given) => {
			say({ type: "rated", score: given.score });
			return chat.connection.ask("rating:give", given);
		}, here),
		"entry:asked": { Card: RatingCard, Announcement: RatingQuestion },
	};
}
