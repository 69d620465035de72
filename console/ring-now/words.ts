/** The texts of trying how the console calls. */
export const ringNowWords = {
	ring: "Ring now",
	hint: "Tries each way by which this console calls you.",
	tried: "{way}: {outcome}",
};
