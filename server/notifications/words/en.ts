import type { AnswerWords } from "./answer-words.ts";

/** What the relay writes in mails to the staff: their console is English. */
export const callWords = {
	subject: "Somebody is waiting in your chat",
	waiting: {
		one: "{count} shopper has been waiting at {site} since {since}.",
		other:
			"{count} shoppers are waiting at {site}; the longest has been waiting since {since}.",
	},
	open: "Open the console: {link}",
	replies: "A reply to this mail goes to {address}, not to the shopper.",
	noReplies: "Nobody reads replies to this mail.",
	stop: "You get this because you answer chats for this shop. Where the shop has opening hours it is sent only within them, and never more than six times an hour.",
};

/** That a shopper was not satisfied. */
export const badRatingWords = {
	subject: "A bad rating in your chat",
	scored:
		"A shopper of {site} gave {score} of 5 on {time}. Nobody has written to them since.",
	notSolved:
		"A shopper of {site} said on {time} that their problem is not solved. Nobody has written to them since.",
	alsoNot: "They also said that their problem is not solved.",
	open: "Read it and write to them: {link}",
	stop: "You get this because you chose it in the console, beside your devices. Where the shop has opening hours it is sent only within them, and never more than four times an hour.",
};

/** A mail that somebody of the staff sent themselves. */
export const trialWords = {
	subject: "Mail from your chat arrives",
	lead: "This is how mail from {site} reaches you. You sent it from the settings of the chat.",
	replies: "A reply to this mail goes to {address}.",
	noReplies: "Nobody reads replies to this mail.",
	nothing: "There is nothing to do.",
};

export const en: AnswerWords = {
	tag: "en",
	subject: "You have a reply",
	answered: "{agent} from {site} replied to you.",
	answeredUnnamed: "{site} replied to you.",
	open: "Read and reply: {link}",
	once: "The link works once and expires after a week. Don’t share it: anyone who opens it can read your conversation.",
	replies: "A reply to this mail goes to {address}, not into the chat.",
	noReplies: "Nobody reads replies to this mail. To reply, open the link.",
	stop: "You asked in the chat of {site} for replies at this address. To stop them, open the chat and remove the address there. If this wasn’t you, do not open the link: whoever asked reads the same chat. You don’t need to do anything.",
};
