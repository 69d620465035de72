import { plural } from "../words/plural.ts";

/** The question of who signs out with conversations open, below its heading. */
export const signOutFormWords = {
	lead: plural(
		"{count} conversation is open. What should happen to it?",
		"{count} conversations are open. What should happen to them?",
	),
	owedTitle: "You still owe something",
	owed: plural(
		"You have promised {count} thing to shoppers:",
		"You have promised {count} things to shoppers:",
	),
	handOver: "Hand over what was promised",
	handOverHint:
		"To whom the conversations go, else to the shop. Otherwise it stays yours.",
	keepHint: "Shoppers are answered when you are back.",
	signOut: "Sign out",
	stay: "Stay",
};
