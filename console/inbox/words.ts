import { plural } from "../words/plural.ts";

/** The texts of the list. */
export const inboxWords = {
	title: "Inbox",
	keys: {
		down: "Next in the list",
		up: "Previous in the list",
		open: "Open",
	},
	erased: "Text deleted",
	label: "Conversations",
	states: { waiting: "waiting", open: "open", closed: "closed" },
	waiting: "Waiting",
	mine: "Mine",
	/** Everybody's. */
	open: "All",
	closed: "Closed",
	fresh: plural("{count} new", "{count} new"),
	emptyWaiting: "Nobody is waiting.",
	emptyWaitingAway:
		"You get no new conversations now. Switch to Here to get them.",
	emptyWaitingHere: "New conversations come to you automatically.",
	emptyMine: "You have no conversations.",
	emptyMineNext: "Take one from Waiting, or wait for the bell.",
	emptyOpen: "Nobody has a conversation.",
	emptyClosed: "Nothing is closed yet.",
	older: "Loading older conversations…",
	customer: "Customer",
	message: "Message",
	messages: "Messages",
	messageHint: "They did not wait; they will read the answer later",
	answerBy: "Answer by {time}",
	offeredTo: "Offered to {name}",
	offeredMe: "Offered to you",
	quiet: "Silent",
	quietHint:
		"The shopper has been silent; the conversation is paused and does not count",
	unread: "Unread",
	waits: "Waiting for {duration}",
	unanswered: "Unanswered for {duration}",
	you: "You: {text}",
	colleague: "{name}: {text}",
	handed: "{name} handed it over",
	withdrawn: "Message withdrawn",
	noText: "No message yet",
	goneTo: "{name} has it",
	goneClosed: "Closed",
	notDone: plural(
		"1 was left as it is: {why}",
		"{count} were left as they are: {why}",
	),
};
