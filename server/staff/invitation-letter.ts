import { staffLanguageOf } from "../../protocol/staff-words/staff-language-of.ts";
import { fillWords } from "../ports/fill-words.ts";
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
	/** null: in English. */
	language: string | null;
	url: string;
	/** null: as the machine is set up. */
	replyTo: string | null;
}

/** That somebody may join the staff of a shop. The subject is always the same. */
export function invitationLetter(
	to: string,
	{ site, by, language, url, replyTo }: Invitation,
): Letter {
	const { tag, words } = staffLanguageOf(language);
	const { subject, lead, open, once, notYou } = words.invitation;
	const paragraphs = [
		fillWords(lead, { by: oneLine(by), site: oneLine(site) }),
		`${open}\n${url}`,
		once,
		notYou,
	];
	return {
		to,
		fromName: oneLine(site),
		language: tag,
		subject,
		text: `${paragraphs.join("\n\n")}\n`,
		...(replyTo !== null && { replyTo }),
	};
}

/** A line end would begin a line that looks like ours. */
