import { plural } from "../words/plural.ts";

/** The switch in the account's sheet. */
export const pushNotificationsWords = {
	switch: "Alert me when a shopper is waiting",
	on: "This browser rings when a shopper has waited a minute and nobody has looked, also while the console is closed.",
	off: "This browser does not ring while the console is closed.",
	working: "One moment…",
	unable:
		"This browser cannot ring. On a phone, add the console to the home screen and open it from there.",
	blocked:
		"This browser blocks notifications from the console. Allow them in its settings for this page, then come back.",
	home_screen:
		"An iPhone or iPad rings from the home screen alone. Add the console to it, then open it from there.",
	failed: "This browser could not be registered. Try again later.",
	devices: plural(
		"{count} of your devices rings",
		"{count} of your devices ring",
	),
	thisOne: "this browser",
	end: "Turn off on {device}",
};

/** The notification itself. */
export const notificationWords = {
	test: "This device rings when a shopper is waiting. Nobody is waiting now.",
	title: "Somebody is waiting",
	badRating:
		"A shopper says that their problem is not solved. Nobody has written to them since.",
	mention: "{name} mentioned you in a note.",
	badScore: "A shopper gave {score} of 5. Nobody has written to them since.",
	waiting: plural(
		"{count} shopper has been waiting since {time}.",
		"{count} shoppers are waiting; the longest has been waiting since {time}.",
	),
};
