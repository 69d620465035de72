/** What the relay writes in mails. Subjects have no places: nothing of anybody's gets into a header. */
export const en = {
	call: {
		subject: "Somebody is waiting in your chat",
		waiting: {
			one: "{count} shopper has been waiting at {site} since {since}.",
			other:
				"{count} shoppers are waiting at {site}; the longest has been waiting since {since}.",
		},
		open: "Open the console: {link}",
		stop: "You get this because you answer chats for this shop. We send it only during its opening hours, and at most six times an hour.",
	},
	answer: {
		subject: "You have an answer",
		answered: "{agent} of {site} has answered you.",
		answeredUnnamed: "{site} has answered you.",
		open: "Read it and go on writing: {link}",
		once: "The link works once, for a week, on any device. Keep it to yourself: whoever opens it reads your conversation.",
		stop: "You asked in the chat of {site} for answers at this address. To stop them, open the chat and remove the address there. If it was not you, do not open the link: whoever asked reads the same chat. There is nothing that you have to do.",
	},
};
