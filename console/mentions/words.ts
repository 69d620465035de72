/** The name of the page of notes that name somebody. */
export const mentionWords = {
	link: "Mentions",
	notLoaded: "This page could not be loaded.",
};
