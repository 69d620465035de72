/** The texts of what nobody has opened or answered. */
export const attentionWords = {
	keys: { settle: "Mark as nothing to answer" },
	unopened: "Not opened yet",
	unanswered: "Unanswered for {duration}",
	neverAnswered: "Never answered",
	neverAnsweredHint: "The conversation ended before anyone replied",
	settle: "Nothing to answer",
	settleHint:
		"The last message needs no reply. If it reopened the conversation, it closes again.",
};
