/** The texts before anybody is signed in. */
export const signInWords = {
	title: "Sign in",
	how: "You sign in with a link that works once.",
	owner: "An owner of the shop can print one on the server:",
	command: "npm run sign-in -- you@example.com",
	copyCommand: "Copy the command",
	openIt: "Then open the printed link in this browser.",
	linkUsed:
		"This link has been used or has expired. Each link works once and expires after an hour. Ask for a new one.",
	signInAs: "Sign in as {name}",
	invited: "This link signs in {name} in this browser. It works once.",
	signedInAs: "This browser is signed in as {name}.",
	replaces:
		"Signing in here signs out whoever is signed in now, in all windows of this browser.",
	goOnAs: "Continue as {name}",
	noCookie:
		"This browser did not keep the sign-in cookie, so nobody is signed in. Without https browsers keep it at an address of this machine only, such as http://localhost. Ask for a new link when that is corrected.",
	ended: "Your session has ended. Drafts stay on this device.",
	left: "You are signed out.",
	unreachable: "The server does not answer. Your link still works.",
	outdated: "This page is older than the server.",
	reload: "Reload",
};

export const firstRunWords = {
	title: "Set up your shop’s chat",
	lead: "Four answers, then the tag to paste into your shop.",
	you: "You",
	shop: "Your shop",
	name: "Your name",
	nameHint: "Shoppers see it when you answer.",
	email: "Your email",
	emailHint: "Sign-in links are made for this address. Shoppers never see it.",
	siteName: "The shop’s name",
	origin: "The shop’s address",
	originHint: "As in the address bar, for example https://shop.example",
	submit: "Create the shop",
	sending: "Creating…",
	noToken:
		"This page needs the first-run link that the server prints when it starts without an owner.",
	linkUsed:
		"This first-run link has been used or has expired. If the shop has no owner yet, start the server again for a new one.",
	required: "Please fill in this field.",
	tooLong: "At most {most} characters.",
	badEmail: "Please enter a valid email address.",
	badOrigin: "This is not a web address. Try https://shop.example",
	badScheme: "The address begins with https:// or http://",
	wildcard:
		"Please name one address without a *. Others can be added afterwards.",
	credentials: "Please leave out what comes before the @.",
	badPort: "The number behind the colon is from 1 to 65535.",
	plainHttp:
		"The connection to this address is not encrypted, so others can read the chat. Use https://, or submit it again as it is.",
	originKept: "Kept as {origin}",
	done: "{site} is ready",
	next: "Go to the inbox",
};

export const tagWords = {
	title: "The tag to paste",
	leadPlain:
		"Paste it before </body> on every page of the shop. Nothing else is needed.",
	code: "Tag for {site}",
	copy: "Copy",
	copied: "Copied",
	copyFailed: "Select the tag and copy it by hand.",
};

/** Where the console is opened at another address than its own. */
export const addressWords = {
	title: "This console has another address",
	opened: "You have opened it at {opened}.",
	own: "The server expects it at {own}, and answers nowhere else.",
	go: "Open it there",
	set: "If your address is the right one, whoever runs the server sets this and starts it again:",
	copySetting: "Copy the setting",
};
