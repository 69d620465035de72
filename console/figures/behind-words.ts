import type { Behind } from "../../protocol/figure-episodes.ts";
import { plural } from "../words/plural.ts";

/** The texts of the list of conversations behind a figure. */
export const behindWords = {
	back: "Figures",
	titles: {
		all: "All conversations",
		rated: "Conversations with an answer",
		satisfied: "Rated 4 or 5",
		unsatisfied: "Rated 1 to 3",
		solved: "Got what they needed",
		notSolved: "Did not get what they needed",
		asked: "Asked for a rating",
		unanswered: "Saw the question and said nothing",
		abandoned: "Given up",
		silent: "Fell silent while waiting",
		neverAnswered: "Never answered",
		toldBroken: "Answered later than told",
		toldOver: "Told more than 30 minutes",
		overLevel: "Not answered in time",
		messages: "Left as a message",
	} satisfies Record<Behind, string>,
	score: "Rated {score} of 5",
	hour: "Begun {weekday} between {from} and {to}",
	shown: plural(
		"{count} conversation, newest first",
		"{count} conversations, newest first",
	),
	more: "Show more",
	none: "No conversation is behind this figure in these days.",
	waited: "waited {time}",
	first: "first word after {time}",
	outcome: "closed with: {name}",
	by: "Answered by {agents}",
	ref: "Shopper {ref}",
};
