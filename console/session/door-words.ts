import type { Role } from "../../protocol/agent.ts";
import type { WeakPassword } from "../../protocol/refusal.ts";

/** The texts of the doors that are loaded when somebody comes to one. */
export const secondStepWords = {
	title: "Second step",
	lead: "Enter the six digits that your authenticator app shows now.",
	code: "Code from your app",
	recoveryLead:
		"Enter one of the recovery codes that you have kept. Each works once.",
	recovery: "Recovery code",
	passkeyLead: "Confirm with your passkey that it is you.",
	useRecovery: "Use a recovery code",
	useApp: "Use the app",
	usePasskey: "Use a passkey",
	next: "Continue",
	checking: "Checking…",
	back: "Sign in as somebody else",
	sixDigits: "The code has six digits.",
	wrongCode:
		"This code is not right, or has been used. Wait for the next one in your app, and check that your phone’s clock is set automatically.",
	wrongRecovery:
		"This recovery code is not right, or has been used. Try another one.",
};

export const mailWords = {
	signIn: "Mail me a link",
	signInLead: "The link signs you in once, within the hour.",
	password: "Choose a new password",
	passwordLead:
		"We mail you a link. It lets you choose a new password within the hour.",
	send: "Mail the link",
	sending: "Sending…",
	sent: "If somebody here has the address {email}, a link is on its way to it. It works once, for an hour.",
	notThere:
		"Nothing there after a few minutes? Look among the spam, and check the address.",
	another: "Use another address",
	back: "Back to signing in",
};

export const linkWords = {
	signInAs: "Sign in as {name}",
	opens: "This link signs in {name} in this browser. It works once.",
	replaces:
		"Signing in here signs out whoever is signed in now, in all windows of this browser.",
	newPassword: "Choose a new password",
	newPasswordLead:
		"For {name}. All devices that are signed in as {name} are signed out.",
	keep: "Save and sign in",
	saving: "Saving…",
	newAddress: "Confirm your address",
	newAddressLead: "From then on {name} signs in with {email}.",
	confirm: "Confirm {email}",
	confirming: "Confirming…",
	addressTaken:
		"Somebody here has this address already. Choose another one in your account.",
	confirmed: "{email} is your address now.",
	goOn: "Continue",
};

export const invitationWords = {
	title: "Join {site}",
	lead: "{by} invites you to {site} as {role}.",
	/** Where a name is not known. */
	somebody: "An owner",
	roles: {
		owner: "an owner",
		supervisor: "a supervisor",
		agent: "an agent",
		read_only: "a reader",
	} satisfies Record<Role, string>,
	may: {
		owner:
			"You will answer shoppers, and decide about the shop’s settings and people.",
		supervisor: "You will answer shoppers, and look after settings and waits.",
		agent: "You will answer shoppers.",
		read_only: "You will read conversations, and answer nobody.",
	} satisfies Record<Role, string>,
	name: "Your name",
	nameHint: "Shoppers see it when you answer.",
	/** Who reads only. */
	nameHintReader: "Your colleagues see it.",
	email: "Your email",
	emailHint: "You sign in with it. Shoppers never see it.",
	join: "Join",
	joining: "Joining…",
	joinAs: "Join as {name}",
	notYou: "Sign out, and join as somebody else",
	haveAccount: "I have an account here already",
	taken:
		"Somebody has this address already. If that is you, sign in with it, and then join.",
	signInToJoin: "Sign in, then join",
	isMember:
		"You work for {site} already, so pass this invitation on to the person it is for.",
};

export const passwordWords = {
	password: "Choose a password",
	newPassword: "New password",
	hint: "{least} characters or more. Several words are easy to keep in mind.",
	weak: {
		short: "Too short: it takes {least} characters or more.",
		long: "Too long: at most {most} characters.",
		blank: "Spaces alone are no password. Add some letters.",
		common:
			"Many people use this password, so it is guessed first. Choose another one.",
		own: "This is your name or address, so it is guessed first. Choose another one.",
	} satisfies Record<WeakPassword, string>,
};

export const setUpWords = {
	title: "A second factor first",
	lead: "This shop wants everybody to sign in with a second factor. Set one up now; it takes a minute.",
	signOut: "Sign out",
};
