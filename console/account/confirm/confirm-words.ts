/** The texts of the question who one is. */
export const confirmWords = {
	lead: "You signed in more than 12 hours ago. Confirm that it is you to go on.",
	password: "Your password",
	code: "Code from your app",
	codeHint: "Six digits, or one of your recovery codes.",
	wrong: "That is not right. Check it and try again.",
	wrongTogether:
		"The password or the code is not right. Each code works once: wait for the next one in your app.",
	wrongPasskey:
		"This passkey does not confirm who you are here. Try another one.",
	confirm: "Confirm",
	confirming: "Checking…",
	passkey: "Use a passkey",
	cancelled: "No passkey was used. Try again when you are ready.",
	unusable: "This browser can’t use a passkey here. Try another way.",
	failed: "The question for a passkey did not load. Try again in a moment.",
	nothing:
		"You have no password, and no passkey that works here. Sign out, and sign in again with a link: for 12 hours after that nothing more is asked.",
	cancel: "Cancel",
};
