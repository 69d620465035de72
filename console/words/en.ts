import { plural } from "./plural.ts";
import type { RefusalWords } from "./words.ts";

const refusals: RefusalWords = {
	version: "This page is older than the relay. Reload it to go on.",
	malformed: "The relay could not read this. Check it and try again.",
	too_long: "That is too long: at most {most} characters.",
	unknown_command: "The relay does not know this yet. Reload the page.",
	hello_first: "The connection had to start over. Try again.",
	not_found: "This does not exist, or it is not yours to open.",
	forbidden: "You may see this, but not change it.",
	signed_out: "Your session has ended. Sign in again.",
	taken: "{name} has it.",
	typing: "{name} is writing in it.",
	closed: "This conversation is closed. Reopen it to write.",
	too_late: "The time for this has passed.",
	conflict: "The relay has another text under this number. Try again.",
	not_free:
		"{name} cannot get it: not here, no free slot, or without its language or team. Choose somebody else.",
	other_person: "This belongs to somebody else.",
	slow_down: "That was very quick. Wait {seconds} s and try again.",
	retry: "No answer from the relay. Try again in a moment.",
	rejected: "The relay cannot keep this one.",
};

/** The texts that every part of the console uses; each part has its own beside it. */
export const en = {
	brand: "Shopbell",
	loading: "Loading…",
	close: "Close",
	tryAgain: "Try again",
	unnamedVisitor: "Visitor {ref}",
	somebody: "An agent",
	withKey: "{label} ({key})",
	refusals,
	durations: {
		seconds: "{count} s",
		minutes: "{count} min",
		hours: "{hours} h {minutes} min",
		days: plural("{count} day", "{count} days"),
	},
};
