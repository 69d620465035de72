/** What stands here before the page has loaded. */
export const settingsWords = {
	mail: "Mail",
	link: "Settings",
	title: "Settings",
	notLoaded:
		"The settings did not load. Try again, or reload the page if that does not help.",
};
