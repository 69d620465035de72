/** The texts of the menu that says who gets new conversations. */
export const availabilityMenuWords = {
	keys: {
		availability: "Here, break or away",
	},
	title: "New conversations",
	label: "New conversations: {state}. {load}",
	loadLabel: "{load} of {slots} slots in use",
	hereHint: "You get new conversations",
	finishingHint:
		"You go on with your open conversations until each is closed. You get no new ones.",
	breakHint: "No new conversations. You are set to Here again when it ends.",
	breakFor: "{minutes} min",
	breakTime: "Break until",
	breakSet: "Start",
	awayHint:
		"You answer nobody now. You choose what happens to open conversations that want an answer; the others stay with you.",
	missed:
		"You were set to Away, because two offers in a row expired without an answer.",
	back: "I’m here",
};
