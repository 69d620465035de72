import type { Spoken } from "./texts.ts";

/** What the chat says after the first message, and not before: loaded with the parts that say it. */
export const enLater = {
	header: {
		always: "24/7",
		hoursNote: "Our usual hours. If nobody is free, we’ll tell you.",
		hoursZone:
			"Times are shown in your time zone. The shop’s time zone: {zone}.",
		hoursClose: "Close",
		forgetMe: "Delete my data",
		link: "Link to this chat",
	},
	queue: {
		leaveMessage: "Leave a message",
		leave: "Stop waiting",
		stillThere: "Are you still there?",
		stillHere: "Yes, I’m here",
		languageChoice: "We can answer now in {language}. Is that OK?",
		languageYes: "Continue in {language}",
		languageWait: "I’ll wait",
	},
	chat: {
		goOn: "Continue this chat…",
		anew: "Start a new chat…",
		withdraw: "Withdraw message",
		withdrawLate: "You can withdraw a message within 5 minutes.",
		cardHidden:
			"The card number is hidden. Please don’t send card numbers in a chat.",
		accountHidden: "The account number is hidden. The shop can look at it.",
		numberHidden: "A number in your message is hidden.",
		end: "End chat",
		endConfirm: "End this chat?",
		endNot: "Keep writing",
		forgetConfirm:
			"Delete everything you wrote here? It will be deleted for you and for the shop. This can’t be undone.",
		forgetNot: "Keep it",
		forgetFailed:
			"We couldn’t reach our service, so nothing was deleted. Please try again when you are connected.",
		forgotten: "Everything was deleted.",
	},
	offline: {
		alsoEmail: "Want the reply by email too? (optional)",
		save: "Save",
		skip: "No, thanks",
		goesTo: "The reply also goes to {email}.",
		remove: "Remove",
		linkOffer:
			"You can read the reply only in this browser. With a link, you can read it on any device.",
	},
	link: {
		title: "You have a reply",
		shared:
			"This link opens the chat with {shop} in which your email address was left. Whoever left it also reads what you write. If that was not you, do not open it.",
		open: "Open the chat",
		gone: "This link has already been used or has expired. Your chat is still where you started it, on the shop’s page.",
		anew: "Write to us here",
		keptTitle: "Your chat with {shop}",
		keptShared:
			"This link opens a chat with {shop}. Whoever has the link can read and write in it. If you did not make the link yourself, do not open it.",
		keptGone:
			"This link no longer opens a chat: it has expired, or a newer link replaced it. Your chat is still where you started it, on the shop’s page.",
		keep: "This link opens this chat on any device, for 30 days. Do not share it: whoever opens it can read and write here.",
		copy: "Copy",
		copied: "Link copied.",
		byHand:
			"Your browser does not allow copying here. The link is selected: please copy it yourself.",
		share: "Share",
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
		late: "This chat can no longer be rated. You can keep writing here.",
		waits: "We’ll send your feedback when the connection is back.",
	},
	survey: {
		step: "Question {n} of {total}",
		next: "Next",
		skip: "Skip this question",
		several: "You can choose several.",
		up: "Good",
		down: "Not good",
		outOf: "{n} of {total}",
		npsLow: "Not likely at all",
		npsHigh: "Very likely",
		effortLow: "Strongly disagree",
		effortHigh: "Strongly agree",
		late: "This can no longer be answered. What you wrote is still here.",
		withdrawn: "This question is no longer asked.",
		invite: "May we ask you a question?",
		minute: "It takes about a minute.",
		answer: "Answer",
		contact: "May we get in touch with you about it?",
		contactField: "Email or phone (optional)",
		contactKept: "Thank you. We’ve noted where to reach you.",
	},
	ways: {
		title: "Other ways to reach us",
		phone: "Phone",
		phoneUntil: "We take calls until {time}",
		phoneClosed: "We’re not taking calls right now.",
		phoneReopens: "We take calls again: {when}",
		phoneHours: "Phone hours",
		email: "Email",
		post: "Post",
		accounts: "Also here",
	},
	errors: {
		email: "Please enter a valid email address.",
	},
};

export type LazyWords = Spoken<typeof enLater>;
