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
	more: plural("{count} more offer waits", "{count} more offers wait"),
	left: "{seconds} s left",
	stays: "It stays until somebody answers.",
	waited: "Waited {duration}",
	message: "Left a message",
	accept: "Accept",
	decline: "Decline",
	why: "Why not? Your colleagues can read it.",
	reasons: ["On my way out", "Not my field", "Not my language"],
	reason: "Another reason",
	declineNow: "Decline it",
	keep: "Back to the offer",
	ranOut: "The offer of {name} ran out. It went on to the next.",
	goneTo: "{agent} has {name} now.",
};
