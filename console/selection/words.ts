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
	full: "No more can be selected.",
	clear: "Clear",
	close: "Close",
	assignTitle: plural(
		"Assign {count} conversation",
		"Assign {count} conversations",
	),
	assign: "Assign",
	assignTo: "Assign to {name}",
	me: "Me",
	assigned: plural("Assigned.", "{count} assigned."),
	queue: "Back to the queue",
	released: plural("Back in the queue.", "{count} back in the queue."),
	several: "Select conversations of one shop to assign them together.",
	cancel: "Cancel",
};
