/** The texts of blocking that stand before its question is loaded. */
export const blockingWords = {
	block: "Block the visitor",
	list: "Blocked visitors",
	notLoaded: "The list of blocked visitors could not be loaded.",
};
