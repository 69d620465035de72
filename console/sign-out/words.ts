import { plural } from "../words/plural.ts";

/** The texts of signing out. */
export const signOutWords = {
	start: "Sign out",
	title: "You still have open conversations",
	lead: plural(
		"{count} conversation is open. What should happen to it?",
		"{count} conversations are open. What should happen to them?",
	),
	keepHint: "Shoppers are answered when you are back.",
	signOut: "Sign out",
	stay: "Stay",
};
