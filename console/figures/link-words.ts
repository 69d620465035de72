/** What stands there before the figures are loaded. */
export const figuresLinkWords = {
	link: "Figures",
	notLoaded: "The figures could not be loaded. Check your connection.",
};
