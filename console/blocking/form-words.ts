import { plural } from "../words/plural.ts";

/** The texts of the question how long a visitor is blocked, and of the list. */
export const blockWords = {
	title: "Block the visitor",
	lead: "They cannot write, and are told so calmly. What of theirs is open closes as spam. The block ends by itself.",
	length: "For how long",
	day: "A day",
	month: "A month",
	ever: "For ever",
	onlyDay: "Owners and supervisors can block for longer.",
	why: "Why (for your colleagues)",
	network: plural(
		"{count} open conversation began from the same network",
		"{count} open conversations began from the same network",
	),
	networkHint:
		"A phone network or an office is one address for many people. Those without an answer are chosen: look at the names before you close them.",
	networkUnknown:
		"From where this conversation began is not known any more. It is known for a day, until the relay starts anew.",
	close: plural("Close {count} as spam", "Close {count} as spam"),
	closed: plural("Marked as spam.", "{count} marked as spam."),
	blocked: "Blocked.",
	lifted: "The block is lifted.",
	lift: "Lift the block",
	untilEver: "Blocked for ever by {name}",
	until: "Blocked until {time} by {name}",
	erased: "An erased customer",
	empty: "Nobody is blocked.",
	more: "Show older ones",
	cancel: "Cancel",
};
