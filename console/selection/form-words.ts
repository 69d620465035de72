import { plural } from "../words/plural.ts";

/** The question whom several conversations are assigned to. */
export const assignFormWords = {
	assignTitle: plural(
		"Assign {count} conversation",
		"Assign {count} conversations",
	),
	assignTo: "Assign to {name}",
	me: "Me",
	assigned: plural("Assigned.", "{count} assigned."),
	queue: "Back to the queue",
	released: plural("Back in the queue.", "{count} back in the queue."),
	several: "Select conversations of one shop to assign them together.",
	cancel: "Cancel",
};
