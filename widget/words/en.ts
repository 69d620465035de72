/** Every text of the launcher and the chat. Another language is another file of this type. */
export const en = {
	language: { tag: "en", dir: "ltr" as "ltr" | "rtl" },
	launcher: {
		open: "Chat with us",
		close: "Hide chat",
		unread: { one: "{count} new message", other: "{count} new messages" },
	},
	header: {
		title: "How can we help?",
		online: "We can answer now",
		minimize: "Hide chat",
		menu: "More",
	},
	queue: {
		connecting: "Finding someone to answer you…",
		writeNow: "You can write already. Whoever answers will see it.",
	},
	chat: {
		placeholder: "Write a message…",
		send: "Send",
		typing: "{name} is typing…",
		joined: "{name} has joined the chat",
		sending: "Sending…",
		sent: "Sent",
		seen: "Seen",
		failed: "Not sent",
		retry: "Try again",
		discard: "Discard",
		waitsForNetwork: "We’ll send it when the connection is back.",
		withdraw: "Withdraw message",
		withdrawLate: "A message can be withdrawn for 5 minutes.",
		withdrawn: "Message withdrawn",
		options: "Message options",
		you: "You",
		newMessages: "New messages",
		end: "End chat",
		endConfirm: "End this chat?",
		endNot: "Keep writing",
		ended: "This chat has ended.",
		startNew: "Start a new chat",
		earlier: "Show the earlier chat",
		connecting: "Connecting…",
		reconnecting: "Connection lost. Reconnecting…",
		reconnected: "You’re connected again.",
		readsThis: "{shop} reads what you write here.",
		endsWithPage:
			"Your browser stores nothing for this chat, so it ends when you leave the page.",
		soundOn: "Turn sound on",
		soundOff: "Turn sound off",
		shared:
			"Once you have written, whoever answers also sees the page you are on and your cart.",
	},
	offline: {
		body: "Nobody is here right now. Write anyway: the answer will appear in this chat.",
		sent: "We have your message.",
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
		submit: "Send",
		skip: "Not now",
		change: "Change",
		thanks: "Thank you for your feedback.",
		thanksBad:
			"Thank you for telling us. We’re sorry. You can keep writing here.",
		late: "The time for this rating has passed. You can keep writing here.",
		waits: "We’ll send your rating when the connection is back.",
	},
	errors: {
		tooLong: {
			one: "{count} character too many",
			other: "{count} characters too many",
		},
		tooFast: "You’re sending messages very quickly. Please wait a moment.",
		version: "This chat was updated. Please load the page again.",
		generic: "Something went wrong on our side. Please try again.",
	},
	a11y: {
		widget: "Customer service chat",
		messages: "Conversation",
		newFrom: "New message from {name}",
	},
};

export type Words = Spoken<typeof en>;

/** The same keys; every text any string, every plural a form for each category of the language. */
type Spoken<T> = {
	[K in keyof T]: T[K] extends { other: string }
		? Plural
		: T[K] extends object
			? Spoken<T[K]>
			: T[K];
};

export type Plural = { other: string } & Partial<
	Record<Intl.LDMLPluralRule, string>
>;
