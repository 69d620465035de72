import { plural } from "../words/plural.ts";

/** The texts of the question how long a visitor is blocked, and of the list. */
export const blockWords = {
	title: "Block the visitor",
	blockedTitle: "The visitor is blocked",
	lead: "They cannot write, and the chat tells them so. Their open conversations are closed as spam.",
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
		"The network of this conversation is no longer known. The server keeps it for a day at most, and not after a restart.",
	close: plural("Close {count} as spam", "Close {count} as spam"),
	closed: plural("Marked as spam.", "{count} marked as spam."),
	blocked: "Blocked.",
	lifted: "The block is lifted.",
	liftedSpam: "Block lifted. Still marked as spam.",
	noSpam: "Not spam",
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
