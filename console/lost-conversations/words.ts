import { plural } from "../words/plural.ts";

/** The texts of the card about conversations that were lost meanwhile. */
export const lostConversationsWords = {
	label: "Lost conversations",
	title: plural(
		"A conversation is no longer yours",
		"{count} conversations are no longer yours",
	),
	agent_lost: "You were disconnected for too long.",
	agent_left: "You were set to Away.",
	released: "It went back to the queue.",
	unopened: "You did not open it in time.",
	transferred: "It was handed to a team.",
	taken_over: "{agent} took it over.",
	went: "{agent} has it now.",
	waits: "It is waiting again.",
	closed: "It has been closed.",
	draft: "Your draft is kept:",
	copy: "Copy the draft",
	copied: "Copied",
	copyFailed: "Open it and copy the draft by hand.",
	open: "Open",
	dismiss: "Dismiss",
};
