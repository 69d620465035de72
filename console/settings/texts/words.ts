import { plural } from "../../words/plural.ts";

/** The texts of the page on which owners put their own words for ours. */
export const textsWords = {
	lead: "What the chat says, in your own words. Where a field is empty, our text is used. Shoppers who open the chat see yours at once; in chats that are open they appear when the connection comes back.",
	language: "Language",
	search: "Search",
	onlyOwn: "Only texts in your own words",
	own: plural(
		"{count} text in your own words",
		"{count} texts in your own words",
	),
	nothing: "No text matches.",
	failed: "The texts did not load.",
	places: "Keep {places}: it is filled in.",
	placesLost:
		"It must contain {places} exactly once, as our text does, and nothing else in braces.",
	placesNone: "In this text nothing is filled in: write it without braces.",
	long: "At most {most} characters.",
	full: "A shop has at most {most} texts in its own words, all languages together.",
	numbers: "For numbers such as {numbers}.",
	fractions: "For fractions such as 1.5.",
	groups: {
		launcher: "The launcher on your page",
		header: "Head of the chat",
		queue: "While they wait",
		chat: "The conversation",
		offline: "When nobody is there",
		errors: "When something fails",
		a11y: "Read out only",
		link: "The page behind a mail",
		rating: "The rating",
		ways: "Other ways to reach you",
		save: "The copy of a chat",
		survey: "Surveys",
		card: "Comment cards",
		promise: "Promises",
		repair: "Putting things right",
		complaint: "Complaints",
		agreement: "What was agreed",
		files: "Files",
		help: "Articles",
	} as Record<string, string>,
};
