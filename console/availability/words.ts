import { plural } from "../words/plural.ts";

/** The texts of the menu that says who gets new conversations. */
export const availabilityMenuWords = {
	keys: {
		availability: "Here, break or away",
		breath: "Two minutes without new conversations",
	},
	title: "New conversations",
	label: "New conversations: {state}. {load}",
	loadLabel: "{load} of {slots} conversations",
	hereHint: "You get new conversations",
	breath: "Two minutes",
	breathHint: "Nothing new comes, and you stay Here",
	breathEnds: "Two minutes, until {time}",
	breathBegun: "Nothing new comes to you for two minutes.",
	finishingHint:
		"You keep your open conversations until they are closed. You get no new ones.",
	breakHint: "No new conversations. You are set to Here again when it ends.",
	breakFor: "{minutes} min",
	breakTime: "Break until",
	breakSet: "Start",
	awayHint:
		"You answer nobody for now. You choose what happens to conversations that need an answer; the others stay with you.",
	missed:
		"You were set to Away, because two offers in a row expired without an answer.",
	unopened:
		"You were set to Away, because two conversations in a row went to colleagues before you opened them.",
	back: "I’m here",
};

/** The question of who goes while somebody waits for their answer. */
export const unansweredWords = {
	title: "Shoppers are waiting for your answer",
	lead: plural(
		"{count} conversation is unanswered. What should happen to it?",
		"{count} conversations are unanswered. What should happen to them?",
	),
	keepHint: "They stay with you, and shoppers wait until you answer.",
	submit: "Continue",
	stay: "Cancel",
};
