import type { WebhookAnswer, WebhookEvent } from "../../../protocol/webhook.ts";

/** The texts of the section, loaded with it. */
export const webhookWords = {
	lead: "A server of yours can be told what happens in the chat, for example to open a ticket for each bad rating. Each message is signed, and is sent again for three days until your server has accepted it.",
	where: "Your server",
	url: "Address",
	urlHint: "It begins with https://",
	badUrl: "This is no https:// address.",
	events: "Events that are sent to it",
	noEvents: "Choose one at least.",
	texts: "With texts",
	textsHint:
		"Without it your server gets ids, times and scores alone. With it the messages also have what shoppers wrote in answers and on comment cards, and the contact that they left. Messages of conversations are never sent. Say it in your privacy notice.",
	save: "Save",
	saved: "Saved.",
	secret: "The secret of your webhook is shown only now.",
	secretWhere:
		"Keep it on your server as SHOPBELL_WEBHOOK_SECRET: with it your server proves that a message came from here. If it is lost, make another one.",
	copySecret: "Copy the secret",
	secretKept: "I have it",
	secrets: "Secret",
	secretLead:
		"It is shown once, when it is made. A new one signs at once, and the one before beside it for a day.",
	older: "The secret before it signs until {time}.",
	rotate: "Make a new secret",
	remove: "Remove the webhook",
	removeSure:
		"Nothing is sent any more, and messages that wait are dropped. The secret is deleted.",
	removeYes: "Remove it",
	removeNo: "Keep it",
	removed: "The webhook is removed.",
	deliveries: "Last messages",
	deliveriesLead: "They stand here for seven days.",
	none: "Nothing was sent yet.",
	test: "Send a test",
	again: "Send again",
	againOf: "Send the message of {time} again",
	waiting: "{count} waiting",
	dropped:
		"{count} messages were not kept, because too many waited for your server.",
	ended:
		"Your server answered 410 {time}, which says that nothing is wanted there any more. Nothing is sent until you save the address anew.",
	taken: "Accepted",
	next: "Next try {time}",
	givenUp: "Not tried any more",
	untried: "Not sent yet",
	tries: "Tries: {count}",
	status: "Answer {status}",
};

export const eventWords: Record<WebhookEvent, string> = {
	"conversation.started": "A conversation began",
	"conversation.closed": "A conversation was closed",
	"rating.given": "A rating was given",
	"rating.bad": "A bad rating, or an answer like it",
	"survey.answered": "A survey was answered",
	"card.left": "A comment card was left",
	"promise.made": "Something was promised",
	"promise.kept": "A promise was kept",
	"promise.moved": "A promise has a new time",
	"promise.late": "A promise is late",
	"promise.withdrawn": "A promise was withdrawn",
	"promise.confirmed": "A shopper said whether a promise was kept",
};

export const answerWords: Record<Exclude<WebhookAnswer, number>, string> = {
	address: "The address may not be asked from here",
	network: "Your server was not reached",
	time: "Your server did not answer in time",
	size: "The answer was too long",
	restored: "Not sent again after a backup was restored",
	ended: "Not sent: your server asked for no more messages",
};
