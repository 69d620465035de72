/** The page of the ratings. */
export const ratingsTabWords = {
	title: "Ratings",
	lead: "What shoppers said after a conversation, newest first.",
	empty: "No rating yet.",
	emptyHint: "Shoppers are asked 10 s after a conversation is closed.",
	more: "Show more",
	open: "Open the conversation",
	answeredBy: "Answered by {agents}",
	reach: "Reach them at {contact}",
	customer: "Customer",
	visitor: "Shopper",
};
