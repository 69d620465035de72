import { plural } from "../words/plural.ts";

/** The texts of the card about conversations that were lost meanwhile. */
export const lostConversationsWords = {
	label: "Lost conversations",
	title: plural(
		"A conversation is no longer yours",
		"{count} conversations are no longer yours",
	),
	agent_lost: "Your connection was gone too long.",
	agent_left: "You went away.",
	released: "It was given back.",
	unopened: "You did not open it in time.",
	transferred: "It went to a team.",
	taken_over: "{agent} took it over.",
	went: "{agent} has it now.",
	waits: "It waits again.",
	closed: "It is closed by now.",
	draft: "Your draft is kept:",
	copy: "Copy the draft",
	copied: "Copied",
	copyFailed: "Open it and copy the draft by hand.",
	open: "Open",
	dismiss: "Dismiss",
};
