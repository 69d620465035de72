/** The texts of trying how the console calls. */
export const ringNowWords = {
	ring: "Ring now",
	tried: "{way}: {outcome}",
};
