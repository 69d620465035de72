import { plural } from "../words/plural.ts";

/** The texts of the opened conversation. */
export const conversationWords = {
	keys: {
		reply: "Reply",
		note: "Note",
		take: "Take",
		close: "Close the conversation",
		undo: "Undo the last action",
		withdraw: "Withdraw the last message",
	},
	draft: "Draft",
	none: "Choose a conversation",
	noneHint: "J and K move in the list, Enter opens, and ? shows all shortcuts.",
	back: "Back to the list",
	more: "More",
	waiting: "Waiting",
	waitingMessage: "Left a message",
	open: "With {name}",
	openMine: "With you",
	viewing: "{names} also here",
	closed: "Closed",
	customer: "Customer",
	visitor: "Shopper",
	take: "Take",
	closeIt: "Close",
	reopen: "Reopen",
	closedToast: "Closed.",
	undo: "Undo",
	log: "Conversation",
	typing: "{name} is typing…",
	newMessages: "New messages",
	notLoaded: "What was said could not be loaded.",
	unshowable: "This entry cannot be shown.",
	gone: "This conversation cannot be opened.",
};

export const foldWords = { showAll: "Show all", showLess: "Show less" };

export const messageWords = {
	sending: "Sending…",
	sent: "Sent",
	seen: "Seen",
	failed: "Not sent",
	waitsForNetwork: "We’ll send it when the connection is back.",
	retry: "Try again",
	anyway: "Send anyway",
	discard: "Discard",
	withdraw: "Withdraw",
	withdrawHint: "Erases the text for everybody, within 5 minutes",
};

export const composerWords = {
	keys: {
		send: "Send",
		lineBreak: "Line break",
		leave: "Leave the composer",
	},
	enterSends: "Enter sends",
	enterBreaks: "Ctrl+Enter sends",
	forgetful:
		"This browser saves nothing: drafts and unsent messages are lost when you close this page.",
	label: "Write",
	kind: "What you write",
	reply: "Reply",
	note: "Note",
	replyPlaceholder: "Write a message…",
	notePlaceholder: "A note for the team. The shopper never sees it.",
	send: "Send to {name}",
	addNote: "Add note",
	toAnswer: "Take it to answer, or leave a note.",
	toAnswerClosed: "It is closed. Reopen it to answer, or leave a note.",
	heldBy: "{name} has it. Take it over to answer, or leave a note.",
	readOnly:
		"You can read here and not write. To answer or leave a note, ask an owner to make you an agent.",
	leaveNote: "Leave a note",
	keptDraft: "Your draft",
	draftKept: "Your draft is kept and not sent:",
	full: "Too many unsent messages on this device. Wait until some are sent.",
	tooLong: plural("{count} character too many", "{count} characters too many"),
};

/** What a person chooses to see when they have closed a conversation. */
export const afterCloseWords = {
	label: "After closing",
	next: "Next conversation",
	list: "The list",
	stay: "Stay",
};
