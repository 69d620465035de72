import type { AskedWords } from "./asked-words.ts";

export const en: AskedWords = {
	tag: "en",
	subject: "How was your order?",
	lead: "{site} would like to know how your order {order} went.",
	leadUnnamed: "{site} would like to know how your order went.",
	open: "Answer here: {link}",
	once: "It takes a minute. The link is for you alone and works until {date}.",
	replies: "A reply to this mail goes to {address}.",
	noReplies: "Nobody reads replies to this mail.",
	stop: "You get this because you agreed to it when you ordered at {site}. You are asked about an order once.",
	required: "Please answer this question.",
	invalid: "This can’t be an answer. Please choose again.",
	used: "These questions have been answered. Thank you.",
	elsewhere:
		"These questions were begun on another device. Please go on there.",
	ended: "This link has ended. These questions are no longer asked.",
	late: "The time for these questions has passed.",
	unknown:
		"This link does not work. Please check that you have copied all of it.",
	own: "Please send it from this page:",
};
