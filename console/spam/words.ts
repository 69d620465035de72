import { plural } from "../words/plural.ts";

/** The texts of spam. */
export const spamWords = {
	mark: "Spam",
	keys: "Mark as spam",
	done: plural("Marked as spam.", "{count} marked as spam."),
	spam: "Spam",
	noSpam: "Not spam",
	noSpamHint: "It rings and is listed again as any other",
	marked: "{name} marked it as spam",
	unmarked: "{name} said that it is no spam",
	list: "Spam",
	notLoaded: "The list of spam could not be loaded.",
	empty: "Nothing is marked as spam.",
	more: "Show older ones",
};
