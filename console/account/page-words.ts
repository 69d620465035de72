import { plural } from "../words/plural.ts";

/** The texts of the page, loaded with it. */
export const pageWords = {
	save: "Save",
	saving: "Saving…",
	saved: "Saved",
	cancel: "Cancel",
};

export const nameWords = {
	title: "You",
	label: "Your name",
	save: "Save the name",
	hint: "Your colleagues see it. Shoppers see it too if you leave the next field empty.",
	shoppersRead: "Name for shoppers",
	shoppersHint:
		"For example your first name. Your earlier messages show it too. If you leave this empty, shoppers see your name.",
	saveShort: "Save the name for shoppers",
};

export const languageWords = {
	title: "Language",
	label: "Language of the console",
	hint: "Notifications on your devices follow it, and so do mails to you and the console on other devices.",
	browser: "As the browser is set",
	save: "Use this language",
};

export const pictureWords = {
	none: "Without a picture people see the first letter of your name.",
	choose: "Choose a picture",
	change: "Choose another picture",
	remove: "Remove the picture",
	removeSure:
		"Without it, people see the first letter of your name. The picture is deleted.",
	removeYes: "Remove it",
	removeNo: "Keep it",
	cropTitle: "Choose the part that is shown",
	cropHint: "Drag the picture, or use the sliders.",
	zoom: "Zoom",
	across: "Left and right",
	along: "Up and down",
	keep: "Use this picture",
	bad: {
		type: "This picture can’t be used. Choose a PNG, JPEG, WebP or GIF.",
		bytes: "This file is too large. Choose a smaller picture.",
		pixels:
			"This picture has too many pixels. Make it smaller, then choose it again.",
		broken:
			"This picture can’t be read: the file may be damaged. Choose another one.",
	},
	tooLarge: "This file has more than {most} MB. Choose a smaller picture.",
};

export const emailWords = {
	title: "Email address",
	label: "Your email",
	hintMail:
		"You sign in with it. A new one is confirmed first, by a link that is mailed there.",
	hintPlain:
		"You sign in with it. This server sends no mail, so a new address is used at once.",
	taken: "Somebody here has this address already. Choose another one.",
	slowDown: "Too many links were mailed lately. Try again in an hour.",
	pending:
		"We have mailed a link to {address}. Open it within the hour, and it becomes your address. Until then your address stays as it is.",
	save: "Save the address",
	done: "Done",
	mailed: "The link was mailed.",
};

export const passwordWords = {
	title: "Password",
	none: "You have no password yet. With one you can sign in by yourself.",
	setAt: "Set: {day}.",
	label: "New password",
	hint: "At least {least} characters. There is no other rule: a few words in a row work well.",
	ends: "All your other sessions end when you change it.",
	set: "Set the password",
	change: "Change the password",
	done: "Your new password works from now on.",
};

export const factorWords = {
	title: "Authenticator app",
	lead: "An app on your phone shows a new code every 30 seconds. Signing in with a password or a link then asks for it too.",
	wanted:
		"A shop that you work for wants a second factor from everybody: this app, or a passkey.",
	setAt: "Set up: {day}.",
	setUp: "Set up an app",
	end: "Remove the app",
	endSure:
		"Signing in then no longer asks for its code. Without a passkey your recovery codes stop working as well.",
	endYes: "Remove it",
	endNo: "Keep it",
	stillWanted:
		"A shop that you work for wants a second factor. Add a passkey first, then remove the app.",
};

export const setupWords = {
	steps: "Set up an authenticator app",
	scan: "Scan this picture with an authenticator app on your phone, for example Aegis, Google Authenticator or 1Password.",
	picture: "QR code for the authenticator app",
	type: "Or type this key into the app:",
	copyKey: "Copy the key",
	open: "Open it in an app on this device",
	code: "Code from the app",
	codeHint: "Six digits. The app shows a new one every 30 seconds.",
	wrongCode:
		"This code is not right. Type the one that the app shows now. If it stays wrong, set the phone’s clock to the network’s time.",
	tooLate: "This took too long, so the key no longer works. Start again.",
	again: "Start again",
	confirm: "Confirm the code",
	confirming: "Checking…",
};

export const codesWords = {
	card: "Recovery codes",
	left: plural(
		"{count} of your recovery codes is left.",
		"{count} of your recovery codes are left.",
	),
	none: "You have no recovery codes. With one you can sign in when you have lost your device.",
	first: "Make recovery codes",
	make: "Make new recovery codes",
	makeSure: "The codes that you have now stop working.",
	makeYes: "Make new ones",
	makeNo: "Keep the old ones",
	making: "Making them…",
	title: "Your recovery codes",
	lead: "Each one signs you in once when you do not have your device. They are shown only now: keep them in a place that you can reach without your device.",
	copy: "Copy the codes",
	download: "Download as text",
	kept: "I have saved them",
	file: "shopbell-recovery-codes.txt",
	head: "Shopbell recovery codes. Each one signs you in once.",
};

export const passkeyWords = {
	title: "Passkeys",
	lead: "With a passkey you sign in by your fingerprint, your face or the lock of your device, without a password and without a code.",
	none: "You have no passkey yet.",
	unsupported:
		"This browser does not support passkeys. You can add one in another browser.",
	notHere:
		"Passkeys need a host name and https for the console. Whoever runs the server can set that up.",
	name: "Name of the passkey",
	nameHint: "So that you know it again, for example the name of the device.",
	add: "Add a passkey",
	adding: "Waiting for your device…",
	done: "The passkey was added.",
	added: "Added: {day}.",
	used: "Last used: {ago}.",
	unused: "Not used yet.",
	elsewhere:
		"It was made at another address of this console and does not work here. You can remove it and add a new one.",
	remove: "Remove",
	removeOf: "Remove {name}",
	removeSure: "Nobody can sign in with {name} any more.",
	removeYes: "Remove it",
	removeNo: "Keep it",
	stillWanted:
		"A shop that you work for wants a second factor. Add another passkey or an app first, then remove this one.",
	full: "You have {most} passkeys, and there is no room for more. Remove one first.",
	cancelled: "Nothing was added. Try again when you are ready.",
	known: "This device has a passkey for you already.",
	unusable:
		"This device can’t make a passkey for this console. Try another device or browser.",
	failed: "The part that makes passkeys did not load. Try again in a moment.",
};

export const sessionsWords = {
	title: "Where you are signed in",
	lead: "End each session that you do not recognise, then change your password.",
	browser: "{browser} on {system}",
	unknown: "Unknown browser",
	thisOne: "This browser",
	first: "Signed in: {day}.",
	last: "Last used: {ago}.",
	end: "End",
	endOf: "End the session of {browser}",
	endSure: "Whoever uses {browser} there has to sign in again.",
	endYes: "End it",
	endNo: "Keep it signed in",
	endOthers: "End all others",
	othersSure: "You stay signed in here, and are signed out everywhere else.",
	othersYes: "End them",
	othersNo: "Keep them signed in",
	alone: "You are signed in nowhere else.",
};
