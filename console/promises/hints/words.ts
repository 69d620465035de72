/** The texts of hints. */
export const hintWords = {
	vague: "“{phrase}” can mean any time. Say by when, if you can.",
	promise: "“{phrase}” is a promise. Say by when, so that it is not forgotten.",
	make: "Promise it…",
	dismiss: "No hint for “{phrase}”",
};
