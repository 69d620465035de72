import { plural } from "../words/plural.ts";

/** The switch in the account's sheet. */
export const pushNotificationsWords = {
	switch: "Call me when somebody waits",
	on: "This browser rings when nobody has seen a shopper for a minute, also while the console is closed.",
	off: "This browser does not ring while the console is closed.",
	working: "One moment…",
	unable:
		"This browser cannot be rung. On a phone, add the console to the home screen and open it from there.",
	blocked:
		"This browser blocks notices of the console. Allow them in its settings for this page, then come back.",
	failed: "The browser did not let itself be registered. Try again later.",
	devices: plural(
		"{count} device of yours rings",
		"{count} devices of yours ring",
	),
	thisOne: "this browser",
	end: "Stop {device}",
	device: "{browser} on {system}",
	browser: "Browser",
	system: "this device",
};

/** The notification itself. */
export const notificationWords = {
	title: "Somebody is waiting",
	waiting: plural(
		"{count} shopper is waiting, since {time}.",
		"{count} shoppers are waiting, the first since {time}.",
	),
};
