import { plural } from "../words/plural.ts";

/** The question of who goes while somebody waits for their answer, below its heading. */
export const unansweredFormWords = {
	lead: plural(
		"{count} conversation is unanswered. What should happen to it?",
		"{count} conversations are unanswered. What should happen to them?",
	),
	keepHint: "They stay with you, and shoppers wait until you answer.",
	submit: "Continue",
	stay: "Cancel",
};
