import type { Spoken } from "./texts.ts";

/**
 * Every text of the launcher, and of the chat what may stand there before anything was written; the others are
 * in `en.later.ts`.
 * Read by a native speaker: no.
 */
export const en = {
	language: { tag: "en", dir: "ltr" as "ltr" | "rtl" },
	launcher: {
		open: "Chat with us",
		close: "Hide chat",
		dismiss: "Hide on this page",
		unread: { one: "{count} new message", other: "{count} new messages" },
	},
	header: {
		title: "How can we help?",
		online: "We can answer now",
		away: "We’re closed right now",
		reopens: "We’re back: {when}",
		writeAnyway:
			"You can still write to us. The reply will appear in this chat.",
		replyTime: "Recent reply time: {duration}",
		hours: "Opening hours",
		language: "Language",
		card: "Give feedback",
		minimize: "Hide chat",
		menu: "More",
	},
	queue: {
		connecting: "Finding someone to answer you…",
		next: "You’re next",
		ahead: {
			one: "{count} person ahead of you",
			other: "{count} people ahead of you",
		},
		waitMinutes: {
			one: "Estimated wait: about {count} minute",
			other: "Estimated wait: about {count} minutes",
		},
		waitUnderMinute: "Estimated wait: less than a minute",
		waitRange: "Estimated wait: {min}–{max}\u00a0min",
		waitOver: "Estimated wait: more than {min}\u00a0min",
		waitLonger:
			"Sorry, this is taking longer than we told you. You haven’t lost your place.",
		allBusy: "All of us are busy.",
		writeNow: "You can start writing now. Whoever answers will see it.",
		assigned: "A colleague has it.",
		answerMinutes: {
			one: "Usually answered in about {count} minute.",
			other: "Usually answered in about {count} minutes.",
		},
		answerUnderMinute: "Usually answered in less than a minute.",
		answerRange: "Usually answered in {min}–{max}\u00a0min.",
		agentLost: "{name} lost the connection. You keep your place in the queue.",
		agentGone: "{name} had to go. You keep your place in the queue.",
		teamGets:
			"Your chat has gone to another team. You keep your place in the queue.",
		isBack: "{name} is back",
	},
	chat: {
		placeholder: "Write a message…",
		send: "Send",
		attach: "Add a picture or PDF",
		typing: "{name} is typing…",
		joined: "{name} has joined the chat",
		transferred: "You’re now talking to {name}",
		sending: "Sending…",
		sent: "Sent",
		seen: "Seen",
		failed: "Not sent",
		retry: "Try again",
		discard: "Discard",
		waitsForNetwork: "We’ll send it when the connection is back.",
		withdrawn: "Message withdrawn",
		you: "You",
		newMessages: "New messages",
		ended: "This chat has ended.",
		endedQuiet:
			"This chat has ended because nobody wrote for 24 hours. You can write here again at any time.",
		answersIn: "We answer in {languages}. Write in any language.",
		startNew: "Start a new chat",
		earlier: "Show the earlier chat",
		connecting: "Connecting…",
		reconnecting: "Connection lost. Reconnecting…",
		reconnected: "You’re connected again.",
		readsThis: "{shop} reads what you write here.",
		privacy: "Privacy policy",
		endsWithPage:
			"Your browser stores nothing for this chat, so it ends when you leave the page.",
		soundOn: "Turn sound on",
		soundOff: "Turn sound off",
		shared:
			"When you write, the person who answers also sees your cart and the page you’re on.",
	},
	offline: {
		body: "Nobody is here right now. Leave a message: the reply will appear in this chat.",
		called:
			"Nobody is here right now. When you write, somebody is notified. The reply will appear in this chat.",
		sent: "We have your message.",
		comesHere: "The reply will appear in this chat.",
	},
	errors: {
		tooLong: {
			one: "{count} character too many",
			other: "{count} characters too many",
		},
		tooFast: "You’re sending messages too quickly. Please wait a moment.",
		version: "The chat window was updated. Please reload the page.",
		generic: "Something went wrong on our side. Please try again.",
	},
	a11y: {
		widget: "Customer service chat",
		messages: "Conversation",
		newFrom: "New message from {name}",
	},
};

export type Words = Spoken<typeof en>;
