/** The page with which another device begins to ring. */
export const phoneWords = {
	title: "Ring my phone",
	lead: "While the console is closed, your devices ring when a shopper has waited a minute and nobody has looked. Outside the opening hours they stay silent.",
	here: "This device",
	there: "Another device",
	thereLead:
		"Open your phone’s camera and point it at the code. It signs you in there, once, within ten minutes. Then turn ringing on, on the phone.",
	showCode: "Show the code",
	newCode: "Show a new code",
	making: "One moment…",
	code: "QR code with a link that signs you in",
	codeEnded: "This code has expired.",
	codeSecret: "Whoever scans the code is signed in as you. Show it to nobody.",
	orLink: "Or copy the link",
	/** On an iPhone. */
	homeTitle: "On an iPhone or iPad",
	home: [
		"Open this page in Safari, and tap the Share button.",
		"Choose Add to Home Screen, then Add.",
		"Open the console from the home screen, and sign in there once more.",
		"Tap your picture, and turn on “Alert me when a shopper is waiting”.",
	],
	android:
		"On Android, Chrome or Firefox rings once you have allowed notifications. It need not stay open.",
	devices: "Devices that ring",
	noDevices: "No device rings yet.",
	rungAt: "Rang {when}",
	neverRung: "Has not rung yet",
	ring: "Ring now",
	ringOn: "Ring {device} now",
	ringing: "Ringing…",
	said: {
		rung: "It is ringing. Nothing heard? Check on the device that notifications are allowed for the console and that it is not on silent.",
		gone: "This device no longer accepts notices, so it was removed. Turn ringing on there again.",
		refused:
			"The device’s push service refused the notice. Remove the device, and turn ringing on there again.",
		slow: "The device’s push service has not answered yet. It may still ring; try again in a moment.",
	},
	remove: "Remove",
	bad: "Bad ratings",
	badLead:
		"When a shopper was not satisfied, the supervisors who are at work are told, or else the owners. The console always shows it. Outside the opening hours nothing rings, and never more than four times an hour.",
	badPush: "Ring my devices",
	badMail: "Send me a mail",
	reader:
		"People who only read are not notified, so none of your devices rings.",
};
