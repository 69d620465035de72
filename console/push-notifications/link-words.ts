/** The texts by which the part is found before it is loaded, and how a device is called. */
export const pushLinkWords = {
	phone: "Ring my phone",
	notLoaded: "This page did not load. Try again.",
	device: "{browser} on {system}",
	browser: "Browser",
	system: "this device",
};
