/** What happens to conversations whose agent goes. */
export const leavingWords = {
	keep: "Keep them",
	queue: "Back to the queue",
	queueHint: "The next free colleague gets them before newer ones.",
	transfer: "Hand them over",
	transferHint: "To a colleague or a team, if there is room.",
};
