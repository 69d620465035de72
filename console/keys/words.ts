/** The texts of the list of keys. */
export const keysWords = {
	link: "Shortcuts",
	title: "Shortcuts",
	single: "Use one-key shortcuts",
	singleHint: "They never act while you type.",
	help: "This list",
};
