import type { RestoreTrouble } from "./restore.ts";

/** The texts of a restore from the first page. */
export const restoreWords = {
	instead: "Restore from a backup instead",
	title: "Restore from a backup",
	lead: "People, conversations and settings come back as they were when the backup was made. Everybody signs in anew.",
	found: "Backups on this server",
	none: "There is no backup in the server’s folder.",
	said: "{conversations}, {size}, made by version {version}",
	conversations: {
		one: "{count} conversation",
		other: "{count} conversations",
	},
	restore: "Restore",
	restoreOf: "Restore the backup of {when}",
	file: "A file of yours",
	fileHint:
		"Its name ends with .backup. This server has room for one of {most}.",
	choose: "Choose a file…",
	uploading: "Uploading {name}: {done} of {bytes}",
	stop: "Stop the upload",
	restoring:
		"Restoring… The server starts again by itself. Leave this page open.",
	restoringOf:
		"Restoring {conversations}… The server starts again by itself. Leave this page open.",
	back: "Set up a new shop instead",
	done: "Your shop is back",
	conversationsBack: {
		one: "{count} conversation is back, as it was on {when}.",
		other: "{count} conversations are back, as they were on {when}.",
	},
	doneNext:
		"Sign in with the account that you had then. Invitations and sign-in links from that time no longer work.",
	doneCheck:
		"Look at the people and the settings: what was changed after that day is as it was before. Whoever was erased since then is back, and has to be erased again.",
	signIn: "Sign in",
	unreachable: "The server does not answer. Try again in a moment.",
	troubles: {
		foreign: "This file is no backup of Shopbell. Nothing was changed.",
		damaged:
			"This backup is damaged: a part of it is missing or was overwritten. Take another one. Nothing was changed.",
		newer:
			"This backup was made by a newer version of Shopbell. Install that version or a later one, then restore it. Nothing was changed.",
		empty:
			"Nobody is in this backup who could sign in. Take another one. Nothing was changed.",
		full: "The server’s disk has no room for what is in this backup. Make room, then try again. Nothing was changed.",
		gone: "This backup is not there any more. Nothing was changed.",
		other:
			"The backup was not restored, and nothing was changed. Whoever runs the server finds the reason in its log.",
		too_large:
			"This file is larger than what the server’s disk has room for. Make room there, or put the file into the folder of its backups.",
		busy: "Another upload is under way. Wait until it has ended, then try again.",
		cut_off: "The upload was cut off, and nothing of it stays. Try again.",
	} satisfies Record<RestoreTrouble, string>,
};
