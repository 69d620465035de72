import type { Plural } from "./words.ts";

const waiting: Plural = {
	one: "{count} shopper is waiting, since {time}.",
	other: "{count} shoppers are waiting, the first since {time}.",
};
const devices: Plural = {
	one: "{count} device of yours rings",
	other: "{count} devices of yours ring",
};

/** The texts of being called: the switch in the account's sheet, and the notice itself. */
export const enCalling = {
	calling: {
		switch: "Call me when somebody waits",
		on: "This browser rings when nobody has seen a shopper for a minute, also while the console is closed.",
		off: "This browser does not ring while the console is closed.",
		working: "One moment…",
		unable:
			"This browser cannot be rung. On a phone, add the console to the home screen and open it from there.",
		blocked:
			"This browser blocks notices of the console. Allow them in its settings for this page, then come back.",
		failed: "The browser did not let itself be registered. Try again later.",
		devices,
		thisOne: "this browser",
		end: "Stop {device}",
		device: "{browser} on {system}",
		browser: "Browser",
		system: "this device",
	},
	notice: {
		title: "Somebody is waiting",
		waiting,
	},
};
