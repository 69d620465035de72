import type { AnswerWords } from "./answer-words.ts";

export const en: AnswerWords = {
	tag: "en",
	subject: "You have a reply",
	answered: "{agent} from {site} replied to you.",
	answeredUnnamed: "{site} replied to you.",
	promise: {
		subject: "News of what you were promised",
		kept: "What {site} promised you is marked as done.",
		late: "The time by which {site} promised you something has passed. Nobody has confirmed it yet.",
		moved: "There is a new time for what {site} promised you.",
	},
	repair: {
		subject: "About what went wrong",
		told: "{site} has written to you about what went wrong.",
	},
	complaint: {
		subject: "Your complaint is decided",
		decided: "{site} has decided about your complaint.",
	},
	open: "Read and reply: {link}",
	once: "The link works once and expires after a week. Don’t share it: anyone who opens it can read your conversation.",
	replies: "A reply to this mail goes to {address}, not into the chat.",
	noReplies: "Nobody reads replies to this mail. To reply, open the link.",
	stop: "You asked in the chat of {site} for replies at this address. To stop them, open the chat and remove the address there. If this wasn’t you, do not open the link: whoever asked reads the same chat. You don’t need to do anything.",
};
