/** What stands below the number of selected conversations. */
export const selectionBarWords = {
	full: "No more can be selected.",
	clear: "Clear",
};
