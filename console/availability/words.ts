/** The texts of the menu that says who gets new conversations. */
export const availabilityMenuWords = {
	keys: {
		availability: "Here, break or away",
	},
	title: "New conversations",
	label: "New conversations: {state}. {load}",
	loadLabel: "{load} of {slots} slots in use",
	hereHint: "New ones come to you",
	finishingHint:
		"You go on with your open conversations until each is closed. No new ones come.",
	breakHint: "No new ones, and back by itself",
	breakFor: "{minutes} min",
	breakTime: "Break until",
	breakSet: "Start",
	awayHint:
		"You answer nobody now. You say what becomes of open conversations that want an answer; the others stay with you.",
	missed:
		"You were set to Away, because two offers in a row ran out without an answer.",
	back: "I’m here",
};
