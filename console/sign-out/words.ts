import { plural } from "../words/plural.ts";

/** The texts of signing out. */
export const signOutWords = {
	start: "Sign out",
	title: "You still have open conversations",
	lead: plural(
		"{count} conversation is open. What should happen to it?",
		"{count} conversations are open. What should happen to them?",
	),
	keep: "Keep them",
	keepHint: "Shoppers are answered when you are back.",
	queue: "Back to the queue",
	queueHint: "The next free colleague gets them before newer ones.",
	transfer: "Hand them over",
	transferHint: "To a colleague or a team, if there is room.",
	to: "To",
	choose: "Choose",
	signOut: "Sign out",
	stay: "Stay",
};
