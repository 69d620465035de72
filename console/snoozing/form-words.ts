import { plural } from "../words/plural.ts";

/** The texts of the question until when. */
export const formWords = {
	title: plural("Snooze the conversation", "Snooze {count} conversations"),
	lead: "It leaves your list and takes no slot. The shopper’s next word brings it back in any case.",
	later: "Later today",
	tomorrow: "Tomorrow",
	monday: "Monday",
	wrote: "Until they write",
	at: "A day and a time",
	atZone: "A day and a time ({zone})",
	choose: "Snooze until then",
	passed: "That time has passed. Choose a later one.",
	farAway: "That is more than a year away. Choose an earlier day.",
	cancel: "Cancel",
};
