import {
	PASSWORD_LEAST,
	PASSWORD_MOST,
} from "../../protocol/account-limits.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import type { Refusal, WeakPassword } from "../../protocol/refusal.ts";
import { fill } from "../words/words.ts";
import { passwordWords } from "./door-words.ts";
import { formWords } from "./words.ts";

const NUMBERS = { least: PASSWORD_LEAST, most: PASSWORD_MOST };

export const passwordHint = fill(passwordWords.hint, NUMBERS);

/**
 * What the relay would refuse of a new password, as far as this page can tell. The relay knows more: the commonest ones.
 * @param own name and address of whose it is
 */
export function passwordFault(
	password: string,
	own: readonly string[] = [],
): string | undefined {
	if (!password) return formWords.required;
	const why = weakness(password, own);
	return why && weakWords(why);
}

function weakness(
	password: string,
	own: readonly string[],
): WeakPassword | undefined {
	if (isBlank(password)) return "blank";
	const characters = [...password].length;
	if (characters < PASSWORD_LEAST) return "short";
	if (characters > PASSWORD_MOST) return "long";
	const same = (text: string) =>
		trimmed(text).toLowerCase() === password.trim().toLowerCase();
	return own.some(same) ? "own" : undefined;
}

/** What the relay has refused of it. */
export function passwordRefused(refusal: Refusal): string | undefined {
	if (refusal.code === "weak_password") return weakWords(refusal.why);
	const isLong = refusal.code === "too_long" || refusal.code === "malformed";
	return isLong && refusal.field === "password" ? weakWords("long") : undefined;
}

function weakWords(why: WeakPassword): string {
	return fill(passwordWords.weak[why] ?? passwordWords.weak.common, NUMBERS);
}
