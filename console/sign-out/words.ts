import { plural } from "../words/plural.ts";

/** The texts of signing out. */
export const signOutWords = {
	start: "Sign out",
	title: "You hold open conversations",
	lead: plural(
		"{count} conversation is open. What becomes of it?",
		"{count} conversations are open. What becomes of them?",
	),
	keepHint: "Shoppers are answered when you are back.",
	signOut: "Sign out",
	stay: "Stay",
};
