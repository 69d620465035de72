/** What waits for somebody of the staff after an answer. */
export const alertWords = {
	tab: "To answer",
	lead: "Bad ratings and similar answers. Each stays here until somebody has written to the shopper or has marked it as settled. Problems on comment cards are listed with the cards.",
	none: "Nothing waits for an answer.",
	badge: "Bad rating",
	scored: "Rated {score} of 5",
	notSolved: "Said that it is not solved",
	nobody: "Nobody has written since.",
	reach: "Reach them at {contact}",
	settle: "No message needed",
	settleHint: "Removes it from this list",
	settled: "Settled.",
	raised: "A shopper was not satisfied.",
	open: "Open",
	openOf: "Open the conversation",
	answers: "See the answers",
	unnamed: "A shopper without a conversation",
};
