/** The texts before anybody is signed in. */
export const signInWords = {
	title: "Sign in",
	email: "Email",
	password: "Password",
	showPassword: "Show the password",
	hidePassword: "Hide the password",
	signIn: "Sign in",
	signingIn: "Signing in…",
	or: "or",
	passkey: "Sign in with a passkey",
	mailLink: "Mail me a link",
	forgotten: "Forgotten your password?",
	/** Where no mail is set up. */
	askOwner:
		"Forgotten your password? Ask an owner of the shop: they can make a sign-in link for you.",
	lastResort: "Nobody can make you a link?",
	command: "shopbell sign-in-link you@example.com",
	copyCommand: "Copy the command",
	commandLead:
		"Whoever runs the server can print a link there. It works once, for an hour.",
	wrong:
		"Email or password is not right. Check both, or choose another way below.",
	noPasskey: "No passkey was used. Try again, or choose another way.",
	linkUsed:
		"This link has been used or has expired. Each link works once and expires after an hour. Ask for a new one.",
	invitationUsed:
		"This invitation has been used or withdrawn, or has expired. Ask whoever invited you for another one.",
	openAgain: "To go on with it, open the link that you were sent once more.",
	noCookie:
		"This browser did not keep the sign-in cookie, so nobody is signed in. Without https browsers keep it at an address of this machine only, such as http://localhost. Sign in once more when that is corrected; a link that was used needs a new one.",
	ended: "Your session has ended. Drafts stay on this device.",
	left: "You are signed out.",
	unreachable: "The server does not answer. Try again in a moment.",
	linkStillWorks: "The server does not answer. Your link still works.",
	outdated: "This page is older than the server.",
	reload: "Reload",
	beginAnew:
		"That took too long, or too many codes were wrong. Sign in once more.",
	joining: "Sign in first. The invitation comes after that.",
	signedInAs: "This browser is signed in as {name}.",
	goOnAs: "Continue as {name}",
};

/** What the forms of all doors say. */
export const formWords = {
	required: "Please fill in this field.",
	tooLong: "At most {most} characters.",
	badEmail: "Please enter a valid email address.",
	/** Read aloud once, and counted down in sight. */
	slowDown: "Too many tries. Wait {seconds} s, then try again.",
};

export const tagWords = {
	title: "The tag to paste",
	leadPlain:
		"Paste it before </body> on every page of the shop. Nothing else is needed.",
	code: "Tag for {site}",
	copy: "Copy",
	copied: "Copied",
	copyFailed: "Select the text and copy it by hand.",
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
