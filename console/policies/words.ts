export const policyCardWords = {
	list: "Policies that are valid now",
	hint: "Enter sends it as a card that names its version.",
	none: "Nothing is published. Owners write policies in the settings.",
	reading: "Looking…",
	send: "Version {number}",
	clocks: {
		returned: "The parcel is back: promise the money within {days} days",
		sent: "The parcel is on its way: promise it within {days} days",
	},
	changed: "This policy has changed meanwhile. Choose it again.",
	started: "Promised. It stands in the follow-ups.",
	old: "This has changed since: version {number} is valid.",
	open: "Read what is valid now",
};
