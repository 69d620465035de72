/** The texts of what is kept of shoppers, loaded with the section. */
export const retentionWords = {
	lead: "What shoppers write is kept until you erase it, or for as many days as you set here. Numbers and scores stay.",
	conversations: "Closed conversations: days until their texts are erased",
	comments:
		"Comments in ratings, surveys and comment cards: days until they are erased",
	visitors:
		"Shoppers without a conversation: days until nothing is known of them",
	hint: "From {least} to {most}. Leave it empty to keep them.",
	wrong: "A whole number from {least} to {most}, or nothing.",
	log: "How long the audit log is kept stands under Security.",
	count: "Count what would be erased",
	counting: "Counting…",
	counted: "With these days {what} would be erased now.",
	nothing: "With these days nothing would be erased now.",
	sure: "{what} will be erased within the hour, and then each day what is older. This cannot be undone.",
	yes: "Erase and save",
	no: "Do not save",
	kinds: {
		conversations: {
			one: "the texts of {count} conversation",
			other: "the texts of {count} conversations",
		},
		comments: { one: "{count} comment", other: "{count} comments" },
		visitors: {
			one: "what is known of {count} shopper",
			other: "what is known of {count} shoppers",
		},
	},
};

export const findWords = {
	title: "Somebody asks for their data",
	lead: "For who asks by mail. Look for their whole e-mail address, or for the reference of a conversation, such as K7QX2.",
	sought: "E-mail address or reference",
	find: "Find",
	none: "Nobody was found. Check the spelling: only a whole address or a whole reference finds somebody.",
	since: "First seen on {day}",
	refs: "Conversations: {refs}",
	replyTo: "Answers go to {address}",
	unknown: "Shopper {ref}",
};

export const siteExportWords = {
	title: "Export the shop",
	lead: "One file with the data of this shop: conversations, shoppers, ratings, complaints, policies, help articles, “You said, we did”, settings, people, the audit log and pictures. Keys and passwords are not in it.",
	export: "Export the shop",
	begun: "The download has begun. The chat goes on meanwhile.",
	busy: "Another export of this shop is under way. Wait until it has ended, then try again.",
};
