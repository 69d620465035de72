/** The tab, and what stands there until it is loaded. */
export const mondayLinkWords = {
	link: "This week",
	notLoaded: "This page could not be loaded.",
};
