import type { Spoken } from "./texts.ts";

/** What the chat says after the first message, and not before: loaded with the parts that say it. */
export const enLater = {
	header: {
		always: "24/7",
		hoursNote: "Our usual hours. If nobody is free, we say so.",
		hoursZone: "These are the times where you are. The shop’s own: {zone}.",
		hoursClose: "Close",
		forgetMe: "Delete my data",
	},
	queue: {
		leaveMessage: "Leave a message instead",
		leave: "Stop waiting",
		stillThere: "Are you still there?",
		stillHere: "Yes, I’m here",
		languageChoice: "We can answer now in: {language}. Go on in it?",
		languageYes: "Go on in {language}",
		languageWait: "I’ll wait",
	},
	chat: {
		goOn: "Write again to go on with this chat…",
		anew: "Write to start a new chat…",
		withdraw: "Withdraw message",
		withdrawLate: "A message can be withdrawn for 5 minutes.",
		end: "End chat",
		endConfirm: "End this chat?",
		endNot: "Keep writing",
		forgetConfirm:
			"Delete everything you wrote here? It is erased for you and for the shop, and cannot be brought back.",
		forgetNot: "Keep it",
		forgetFailed:
			"We couldn’t reach our service, so nothing was deleted. Please try again when you are connected.",
		forgotten: "Everything was deleted.",
	},
	offline: {
		alsoEmail: "Want the answer by email too? (optional)",
		save: "Save",
		skip: "No, thanks",
		goesTo: "The answer also goes to {email}.",
		remove: "Remove",
	},
	link: {
		title: "There is an answer for you",
		shared:
			"This link opens the chat with {shop} in which your email address was left. Whoever left it also reads what you write. If that was not you, do not open it.",
		open: "Open the chat",
		gone: "This link was used already, or it is too old. Your chat is still where you began it, on the shop’s page.",
		anew: "Write to us here",
	},
	rating: {
		question: "How was our help?",
		score1: "Very poor",
		score2: "Poor",
		score3: "OK",
		score4: "Good",
		score5: "Very good",
		solved: "Did you get what you needed?",
		yes: "Yes",
		partly: "Not yet",
		no: "No",
		commentGood: "What did we do well?",
		commentMiddle: "What could have been better?",
		commentBad: "What went wrong, and what should we do about it?",
		submit: "Send feedback",
		skip: "Not now",
		change: "Change",
		thanks: "Thank you for your feedback.",
		thanksBad:
			"Thank you for telling us. We’re sorry. You can keep writing here.",
		late: "The time for this rating has passed. You can keep writing here.",
		waits: "We’ll send your rating when the connection is back.",
	},
	errors: {
		email: "Please enter a valid email address.",
	},
};

export type LazyWords = Spoken<typeof enLater>;
