/** The texts of the shops that one person owns, and of what the software does not do. */
export const shopsWords = {
	lead: "One console serves several shops. Conversations, people and keys of each stand apart, and whoever works for several switches in the same window.",
	yours: "Your shops",
	make: "Make another shop",
	name: "Name of the new shop",
	nameHint: "Shoppers read it in the chat.",
	noName: "Give the shop a name.",
	longName: "At most {most} characters.",
	copy: "Begin with the settings of {site}",
	copyHint:
		"Look, opening hours, languages, texts, teams and the rest. Pictures, keys, people and conversations stay there.",
	made: "{site} is ready. Paste its tag into its pages.",
	toTag: "Go to its tag",
	full: "You work for as many shops as one person can, or these are too many addresses. Leave one of them before you make another.",
};

export const notHereWords = {
	lead: "What this software does not do, so that you need not look for it.",
	what: "What",
	when: "When",
	instead: "Instead",
	rows: [
		[
			"A bot that answers",
			"No",
			"People answer. Questions that are often asked can stand in the empty chat, under Look.",
		],
		[
			"Mail, WhatsApp and other channels in the inbox",
			"No",
			"Other ways to reach you can be shown in the chat, and are answered where they arrive.",
		],
		[
			"An app for phones",
			"No",
			"The console is a page that a phone keeps on its home screen, and it rings there.",
		],
		[
			"Single sign-on",
			"Planned, no date",
			"Passkeys and a second factor that an owner can require.",
		],
		[
			"An interface for other programs",
			"Planned, no date",
			"A webhook tells your server what happens, and the data of a shop can be exported.",
		],
	],
} as const;
