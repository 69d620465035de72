import { plural } from "../words/plural.ts";

/** The texts of what is put off. */
export const snoozingWords = {
	snooze: "Snooze",
	wake: "End the snooze",
	done: plural("Snoozed.", "{count} snoozed."),
	until: "Snoozed until {time}",
	untilWrote: "Snoozed until they write",
	back: "Back from a snooze",
	list: plural("{count} snoozed", "{count} snoozed"),
	snoozed: "{name} snoozed it until {time}",
	snoozedUntilWrote: "{name} snoozed it until the shopper writes",
	ended: {
		time: "It is back: its snooze is over",
		visitor_wrote: "It is back: the shopper wrote",
		agent: "{name} ended the snooze",
	},
};
