/** The names of what promises can do, and of their place. */
export const promiseWords = {
	make: "Promise something",
	link: "Follow-ups",
	notLoaded: "The follow-ups could not be loaded.",
};
