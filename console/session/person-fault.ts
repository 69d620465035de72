import { emailAddress } from "../../protocol/email.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { EMAIL_CHARS, NAME_CHARS } from "../../protocol/limits.ts";
import { fill } from "../words/words.ts";
import { formWords } from "./words.ts";

/** What is wrong with a text that is wanted; undefined: nothing. */
export function textFault(typed: string, most: number): string | undefined {
	const text = trimmed(typed);
	if (!text) return formWords.required;
	if ([...text].length > most) return fill(formWords.tooLong, { most });
	return undefined;
}

export function nameFault(typed: string): string | undefined {
	return textFault(typed, NAME_CHARS);
}

export function emailFault(typed: string): string | undefined {
	const fault = textFault(typed, EMAIL_CHARS);
	if (fault || emailAddress(typed.trim())) return fault;
	return formWords.badEmail;
}
