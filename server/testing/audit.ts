/** Asks for the newest page of all that is written down of a site. */
export const ALL_ENTRIES = {
	text: "",
	actions: [],
	person: null,
	from: null,
	until: null,
	before: null,
};
