/** What stands there before the surveys are loaded. */
export const surveysLinkWords = {
	link: "Surveys",
	notLoaded: "The surveys could not be loaded. Check your connection.",
};
