import { plural } from "../words/plural.ts";

/** The texts of the menu that says who gets new conversations. */
export const availabilityMenuWords = {
	keys: {
		availability: "Here, break or away",
	},
	title: "New conversations",
	label: "New conversations: {state}. {load}",
	loadLabel: "{load} of {slots} slots in use",
	hereHint: "New ones come to you",
	finishingHint: "You keep yours and get no new ones",
	breakHint: "No new ones, and back by itself",
	breakFor: "{minutes} min",
	breakTime: "Break until",
	breakSet: "Start",
	awayHint: "You get no new ones",
	missed:
		"You were set to Away, because two offers in a row ran out without an answer.",
	unopened:
		"You were set to Away, because two conversations in a row went to others before you opened them.",
	back: "I’m here",
};

/** The question of who goes while somebody waits for their answer. */
export const unansweredWords = {
	title: "Somebody waits for your answer",
	lead: plural(
		"{count} conversation is unanswered. What becomes of it?",
		"{count} conversations are unanswered. What becomes of them?",
	),
	keepHint: "Shoppers wait until you answer.",
	submit: "Go",
	stay: "Stay here",
};
