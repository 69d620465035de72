/** The names of what can be done to put something right. */
export const repairWords = {
	open: "Something went wrong here",
};
