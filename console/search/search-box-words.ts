/** Texts of search that stand there before anybody searches. */
export const searchBoxWords = {
	label: "Search",
	key: "Search everything",
	people: "People",
	views: "Views",
	clear: "Clear the search",
	notLoaded: "The search could not be loaded.",
};
