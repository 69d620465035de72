import { plural } from "../words/plural.ts";

/** The texts of the question how long a visitor is blocked, and of the list. */
export const blockWords = {
	title: "Block the visitor",
	blockedTitle: "The visitor is blocked",
	lead: "They cannot write, and are told so calmly. What of theirs is open closes as spam.",
	length: "For how long",
	day: "A day",
	month: "A month",
	ever: "For ever",
	onlyDay: "Owners and supervisors can block for longer.",
	why: "Why (for your colleagues)",
	network: plural(
		"{count} other open conversation began from the same network",
		"{count} other open conversations began from the same network",
	),
	networkHint:
		"Many people may share a network. Those without an answer are ticked: look at the names before you close them.",
	networkUnknown:
		"From where this conversation began is not known any more. It is known for a day, until the relay starts anew.",
	close: plural("Close {count} as spam", "Close {count} as spam"),
	closed: plural("Marked as spam.", "{count} marked as spam."),
	blocked: "Blocked.",
	lifted: "The block is lifted.",
	liftedSpam: "Block lifted. Still marked as spam.",
	noSpam: "No spam",
	lift: "Lift the block",
	untilEver: "Blocked for ever by {name}",
	until: "Blocked until {time} by {name}",
	visitor: "A shopper",
	erased: "An erased customer",
	empty: "Nobody is blocked.",
	more: "Show older ones",
	cancel: "Cancel",
	done: "Close",
};
