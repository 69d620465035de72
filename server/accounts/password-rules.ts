import {
	PASSWORD_LEAST,
	PASSWORD_MOST,
} from "../../protocol/account-limits.ts";
import { isBlank } from "../../protocol/is-blank.ts";
import { Refused, type WeakPassword } from "../../protocol/refusal.ts";
import { typed } from "./hashing.ts";
import { POPULAR_PASSWORDS } from "./popular-passwords.ts";

/** Whose password it is to be. */
export interface Whose {
	name: string;
	email: string;
}

/** Length alone makes a password good; kinds of characters are not asked for. Errors: `weak_password`. */
export function mustBeStrong(password: string, whose: Whose): void {
	const why = weaknessOf(password, whose);
	if (why) throw new Refused({ code: "weak_password", why });
}

function weaknessOf(password: string, whose: Whose): WeakPassword | null {
	const text = typed(password);
	if (isBlank(text)) return "blank";
	// By code points, as everything here is counted.
	const { length } = [...text];
	if (length < PASSWORD_LEAST) return "short";
	if (length > PASSWORD_MOST) return "long";
	const folded = text.toLowerCase();
	if (ownWords(whose).includes(folded.trim())) return "own";
	return POPULAR_PASSWORDS.has(folded) ? "common" : null;
}

function ownWords({ name, email }: Whose): string[] {
	const [local = ""] = email.split("@");
	return [name, email, local].map((own) => typed(own).toLowerCase().trim());
}
