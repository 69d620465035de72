import { plural } from "../words/plural.ts";

/** The texts of the card that offers a conversation. */
export const offersWords = {
	keys: {
		accept: "Accept the offer",
		decline: "Decline the offer",
	},
	label: "Offer",
	arrived: "A conversation is offered to you: {name}",
	title: "{name}",
	more: plural(
		"{count} more offer is waiting",
		"{count} more offers are waiting",
	),
	left: "{seconds} s left",
	stays: "It stays until somebody answers.",
	waited: "Waiting for {duration}",
	message: "Left a message",
	accept: "Accept",
	decline: "Decline",
	why: "Why are you declining? Your colleagues can read this.",
	reasons: ["On my way out", "Not my field", "Not my language"],
	reason: "Another reason",
	declineNow: "Decline it",
	keep: "Back to the offer",
	ranOut:
		"The offer of the conversation with {name} expired and went to the next person.",
	goneTo: "The conversation with {name} is now with {agent}.",
};
