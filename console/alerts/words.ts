/** What waits for somebody of the staff after an answer. */
export const alertWords = {
	tab: "To answer",
	lead: "Bad ratings, and answers like them. Each stands here until somebody has written to the shopper, or has settled it. Problems on comment cards stand with the cards.",
	none: "Nothing waits for an answer.",
	badge: "Bad rating",
	scored: "Rated {score} of 5",
	notSolved: "Said that it is not solved",
	nobody: "Nobody has written since.",
	reach: "Reach them at {contact}",
	settle: "Nothing to write",
	settleHint: "Takes the mark away",
	settled: "Settled.",
	raised: "A shopper was not satisfied.",
	open: "Open",
	openOf: "Open the conversation",
	answers: "See the answers",
	unnamed: "A shopper without a conversation",
};
