/** What stands in the navigation before the page of the tag is loaded. */
export const tagLinkWords = {
	link: "Install",
	notLoaded: "This page could not be loaded.",
};
