/** What stands here before the rest has loaded. */
export const repliesLinkWords = {
	link: "Saved replies",
	notLoaded:
		"The saved replies did not load. Try again, or reload the page if that does not help.",
	key: "Saved replies, in a message",
	open: "{places} is not filled in. Press Enter to go there.",
};
