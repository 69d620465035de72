import { plural } from "../words/plural.ts";

/** The texts of signing out. */
export const signOutWords = {
	start: "Sign out",
	title: "You hold open conversations",
	lead: plural(
		"{count} conversation is open. What becomes of it?",
		"{count} conversations are open. What becomes of them?",
	),
	keep: "Keep them",
	keepHint: "Shoppers are answered when you are back.",
	queue: "Back to the queue",
	queueHint: "The next who is free gets them, in front of later ones.",
	transfer: "Hand them over",
	transferHint: "To a colleague or a team, if there is room.",
	to: "To whom",
	choose: "Choose",
	signOut: "Sign out",
	stay: "Stay",
};
