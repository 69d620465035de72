export const improvementWords = {
	title: "You said, we did",
	lead: "What customers told you, and what you did about it: a public page, to which your policies and articles lead. Say what was done, not what is planned.",
	address: "The page, for shoppers:",
	add: "Write another one",
	states: { draft: "draft", public: "on the page" },
	date: "The day on which it was done",
	heard: "What customers said",
	heardHint: "In your words. Leave out names and whatever says who it was.",
	did: "What you did",
	publish: "Put it on the page",
	withdraw: "Take it off the page",
	remove: "Remove the draft",
	published: "It stands on the page.",
	saved: "Saved. It does not stand on the page.",
	removed: "The draft is removed.",
	from: "Begin from what was said",
	fromNone:
		"There is no idea on a comment card, and nothing that you change after something went wrong.",
	idea: "An idea on a comment card",
	prevention: "What you change after something went wrong",
	begin: "Begin",
	tell: "When it stands on the page, mark the idea as done, so that its author reads it",
	faults: {
		date: "This day has not come yet.",
		empty:
			"A title, what was said and what you did have to stand in each language.",
	},
};
