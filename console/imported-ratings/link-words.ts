/** What the console says of it before it is loaded. */
export const importLinkWords = {
	link: "Import",
	notLoaded: "The import could not be loaded.",
};
