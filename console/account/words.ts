/** What stands here before the rest has loaded. */
export const accountWords = {
	link: "My account",
	title: "My account",
	app: "Authenticator app",
	notLoaded:
		"Your account did not load. Try again, or reload the page if that does not help.",
	confirm: "Confirm that it is you",
	confirmNotLoaded: "The question did not load. Try again.",
};
