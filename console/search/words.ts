import { plural } from "../words/plural.ts";

/** The texts of what is found. */
export const searchWords = {
	results: "Found",
	found: plural("{count} conversation", "{count} conversations"),
	/** There may be more. */
	foundSome: plural("The newest {count}", "The newest {count}"),
	nothing: "Nothing was found.",
	nothingHint: "Try fewer words, or the beginning of a word.",
	older: "Searching older conversations…",
	more: "Show older",
	offer: "Complete the search",
	faults: {
		short: "Type at least two letters.",
		many: "A search has at most {most} words. Leave some out.",
		/** A filter stands without what it is to be. */
		empty: "Type a value after {key}:",
		value: "“{value}” does not fit {key}:",
	},
	/** What fits each filter. */
	fits: {
		from: "visitor, agent, or the beginning of a name",
		tag: "the name of a tag, in quotation marks where it has spaces",
		order: "the number of an order",
		before: "a day, as 2026-11-30",
		after: "a day, as 2026-11-30",
		rated: "a score of 1 to 5, as 2, <3 or >=4",
		is: "waiting, open, closed, mine, snoozed, spam, customer or visitor",
		with: "link, note or comment",
	},
	noTag: "There is no tag called “{name}”. It may have been deleted.",
	noView: "This view is not there any more, or belongs to somebody else.",
	by: {
		note: "Note",
		comment: "Comment",
		name: "Name",
		order: "Order",
	},
};
