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
	back: "I’m here",
};
