/** The texts of what nobody has opened or answered. */
export const attentionWords = {
	keys: { settle: "Nothing to answer" },
	unopened: "Not opened yet",
	unanswered: "Unanswered for {duration}",
	neverAnswered: "Never answered",
	neverAnsweredHint: "It ended before anybody wrote",
	settle: "Nothing to answer",
	settleHint: "The last words need no reply. What they reopened is closed.",
};
