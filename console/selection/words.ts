import { plural } from "../words/plural.ts";

/** The texts of several conversations at once. */
export const selectionWords = {
	keys: {
		select: "Select, to change several together",
		extend: "Select the next or previous as well",
		clear: "Select nothing",
		assign: "Assign",
	},
	selected: "Selected",
	count: plural("{count} selected", "{count} selected"),
	close: "Close",
	assign: "Assign",
};
