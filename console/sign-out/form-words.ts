import { plural } from "../words/plural.ts";

/** The question of who signs out with conversations open, below its heading. */
export const signOutFormWords = {
	lead: plural(
		"{count} conversation is open. What should happen to it?",
		"{count} conversations are open. What should happen to them?",
	),
	owedTitle: "You have open promises",
	owed: plural(
		"You have promised {count} thing to shoppers:",
		"You have promised {count} things to shoppers:",
	),
	handOver: "Hand over what was promised",
	handOverHint:
		"To whoever gets the conversations, or else to the shop. Without this they stay yours.",
	keepHint: "Shoppers are answered when you are back.",
	signOut: "Sign out",
	stay: "Stay",
};
