import { plural } from "./plural.ts";
import type { RefusalWords } from "./words.ts";

const refusals: RefusalWords = {
	version: "This page is older than the server. Reload it to continue.",
	malformed: "The server could not read this. Check it and try again.",
	too_long: "That is too long: at most {most} characters.",
	unknown_command: "The server does not know this yet. Reload the page.",
	hello_first: "The connection was restarted. Try again.",
	not_found: "This doesn’t exist, or you can’t open it.",
	forbidden: "You may see this, but not change it.",
	signed_out: "Your session has ended. Sign in again.",
	taken: "{name} has it.",
	typing: "{name} is typing in this conversation.",
	answered: "{name} answered a moment ago. Read it first.",
	closed: "This conversation is closed. Reopen it to write.",
	blocked: "This visitor is blocked.",
	required:
		"This shop needs an outcome or a tag before a conversation is closed.",
	too_late: "The time for this has passed.",
	conflict: "This was already sent in another version. Reload the page.",
	not_free: "{name} can’t take it now. Choose somebody else.",
	reauthenticate: "Confirm who you are first, then try again.",
	second_factor: "This shop wants a second factor. Set one up first.",
	last_owner:
		"A shop keeps at least one owner. Make somebody else owner first.",
	weak_password: "This can’t be a password. Choose another one.",
	bad_picture: "This picture can’t be used. Choose another one.",
	bad_file: "This file can’t be sent.",
	other_person: "This belongs to somebody else.",
	slow_down: "That was very quick. Wait {seconds} s and try again.",
	retry: "No answer from the server. Try again in a moment.",
	rejected: "This could not be saved.",
};

/** The texts that every part of the console uses; each part has its own beside it. */
export const en = {
	/** The tag of the language that these texts are in. */
	language: "en",
	brand: "Shopbell",
	loading: "Loading…",
	close: "Close",
	undo: "Undo",
	notLoaded: "This could not be loaded.",
	tryAgain: "Try again",
	unnamedVisitor: "Shopper {ref}",
	somebody: "An agent",
	goTo: "Go to {page}",
	withKey: "{label} ({key})",
	copyLink: "Copy link",
	linkCopied: "Link copied.",
	linkNotCopied: "This browser does not allow copying: {link}",
	refusals,
	/** Why somebody cannot get a conversation. */
	notFree: {
		team: "{name} is not in the team it needs. Choose somebody else.",
		language:
			"{name} does not speak the shopper’s language. Choose somebody else.",
		gone: "{name} is not here. Choose somebody else.",
		away: "{name} gets no new conversations now. Choose somebody else.",
		full: "{name} is full. Choose somebody else.",
	},
	durations: {
		seconds: "{count} s",
		minutes: "{count} min",
		hours: "{hours} h {minutes} min",
		days: plural("{count} day", "{count} days"),
	},
};
