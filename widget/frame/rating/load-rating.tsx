import { effect, type ReadonlySignal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Said } from "../shop-page/loader.ts";
import { ComposerDoor } from "./ComposerDoor.tsx";
import { RatingCard, RatingQuestion } from "./RatingCard.tsx";
import { createRating } from "./rating.ts";
import css from "./rating-part.css?inline";

interface Needs {
	chat: Pick<Chat, "connection" | "began">;
	store: LocalStore;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	/** Tells the shop's page. */
	say(message: Said): void;
}

/** Begins the model of the question after an ending, and hands out the card that asks it. */
export function createParts({ chat, store, here, say }: Needs) {
	addStyle(css);
	const rating = createRating(
		(given) => {
			say({ type: "rated", score: given.score });
			return chat.connection.ask("rating:give", given);
		},
		here,
		store,
	);
	effect(() => {
		if (chat.began.value === false) rating.drop();
	});
	return {
		rating,
		ComposerDoor,
		"entry:asked": { Card: RatingCard, Announcement: RatingQuestion },
	};
}
