/** The names of what can be done about complaints. */
export const complaintActWords = {
	file: "Make a complaint for the shopper",
};
