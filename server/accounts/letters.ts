import { staffLanguageOf } from "../../protocol/staff-words/staff-language-of.ts";
import type { StaffWords } from "../../protocol/staff-words/staff-words.ts";
import type { PersonRow } from "../store/contract/rows.ts";

/** One letter, in plain text. Nothing in it was written by anybody but us: neither a name nor a text of a shop. */
export interface SignInLetter {
	to: string;
	fromName: string;
	language: string;
	subject: string;
	text: string;
}

export type LetterKind = Exclude<keyof StaffWords["link"], "once">;

/** To whom, and in which language they read the console. */
type Reader = Pick<PersonRow, "email" | "language">;

export function linkLetter(
	kind: LetterKind,
	reader: Reader,
	link: string,
): SignInLetter {
	return letter(reader, ({ link: { once, ...kinds } }) => {
		const { subject, opening, closing } = kinds[kind];
		return [subject, `${opening}\n${link}`, once, closing];
	});
}

/** To the address of before, so that nobody takes an account away unseen. */
export function movedLetter(reader: Reader): SignInLetter {
	return letter(reader, ({ moved }) => [
		moved.subject,
		moved.now,
		moved.notYou,
	]);
}

function letter(
	{ email, language }: Reader,
	said: (words: StaffWords) => [subject: string, ...paragraphs: string[]],
): SignInLetter {
	const { tag, words } = staffLanguageOf(language);
	const [subject, ...paragraphs] = said(words);
	return {
		to: email,
		fromName: "Shopbell",
		language: tag,
		subject,
		text: `${[...paragraphs, words.noReplies].join("\n\n")}\n`,
	};
}
