import type { CommentCard } from "../../protocol/comment-card.ts";
import { fill, plain } from "../words/words.ts";
import type { Model } from "../workspace/part.ts";
import { go } from "../workspace/route.ts";
import { cardLinkWords } from "./link-words.ts";
import { toCards } from "./places.ts";

const SHOWN_CHARS = 80;

/** Praise that names an agent is told to them at once, wherever in the console they are. */
export const toldPraise: Model<null> = {
	create({ me, toasts, hear }) {
		hear("card:left", ({ card }) => {
			if (!isPraiseOf(card, me.peek().id)) return;
			const text = plain(card.text);
			const all = [...text];
			const shown =
				all.length > SHOWN_CHARS
					? `${all.slice(0, SHOWN_CHARS).join("")}…`
					: text;
			toasts.say({
				text: fill(cardLinkWords.praised, { text: shown }),
				action: { label: cardLinkWords.read, run: () => go(toCards("mine")) },
			});
		});
		return null;
	},
};

function isPraiseOf({ kind, agent }: CommentCard, person: string): boolean {
	return kind === "praise" && agent?.id === person;
}
