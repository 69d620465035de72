import { oneLine } from "../ports/one-line.ts";

/** One letter to one person, in plain text. */
interface Letter {
	to: string;
	fromName: string;
	language: string;
	subject: string;
	text: string;
	replyTo?: string | null;
}

/** Mails a letter in the background, and tries again where it may still get through. */
export type Post = (letter: Letter) => void;

interface Invitation {
	site: string;
	by: string;
	url: string;
	/** null: as the machine is set up. */
	replyTo: string | null;
}

/** That somebody may join the staff of a shop. The subject is always the same. */
export function invitationLetter(
	to: string,
	{ site, by, url, replyTo }: Invitation,
): Letter {
	const paragraphs = [
		`${oneLine(by)} invites you to join the staff of ${oneLine(site)}.`,
		`Open this link to join:\n${url}`,
		"It works once, for seven days. If it has ended, ask for another one.",
		"If this was not meant for you, there is nothing to do.",
	];
	return {
		to,
		fromName: oneLine(site),
		language: "en",
		subject: "You are invited to join the staff of a shop",
		text: `${paragraphs.join("\n\n")}\n`,
		...(replyTo !== null && { replyTo }),
	};
}

/** A line end would begin a line that looks like ours. */
