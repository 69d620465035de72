/** The texts of the menu that says who gets new conversations. */
export const availabilityMenuWords = {
	keys: {
		availability: "Here, break or away",
		breath: "Two minutes without new conversations",
	},
	title: "New conversations",
	label: "New conversations: {state}. {load}",
	loadLabel: "{load} of {slots} conversations",
	breathEnds: "Two minutes, until {time}",
	breathBegun: "Nothing new comes to you for two minutes.",
	missed:
		"You were set to Away, because two offers in a row expired without an answer.",
	unopened:
		"You were set to Away, because two conversations in a row went to colleagues before you opened them.",
	back: "I’m here",
};

/** The question of who goes while somebody waits for their answer. */
export const unansweredWords = {
	title: "Shoppers are waiting for your answer",
};
