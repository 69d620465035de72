/** The texts of the list of keys. */
export const keysWords = {
	link: "Keys",
	title: "Keys",
	single: "Use single keys",
	singleHint: "They never act while you type.",
	help: "This list",
};
