/** What stands here before the rest has loaded. */
export const helpLinkWords = {
	link: "Help articles",
	notLoaded:
		"The articles did not load. Try again, or reload the page if that does not help.",
};
