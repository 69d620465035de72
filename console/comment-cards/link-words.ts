/** What stands in the first view: the tab, what the log says, and the line when praise comes. */
export const cardLinkWords = {
	link: "Comment cards",
	notLoaded: "The comment cards could not be loaded.",
	onCard: {
		praise: "Praise, on a comment card",
		idea: "An idea, on a comment card",
		problem: "A problem, on a comment card",
	},
	praised: "A shopper praises you: “{text}”",
	read: "Read",
};
