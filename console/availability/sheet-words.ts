/** What the menu says when it is open. */
export const sheetWords = {
	hereHint: "You get new conversations",
	breath: "Two minutes",
	breathHint: "Nothing new comes, and you stay Here",
	finishingHint:
		"You keep your open conversations until they are closed. You get no new ones.",
	breakHint: "No new conversations. You are set to Here again when it ends.",
	breakFor: "{minutes} min",
	breakTime: "Break until",
	breakSet: "Start",
	awayHint:
		"You answer nobody for now. You choose what happens to conversations that need an answer; the others stay with you.",
};
