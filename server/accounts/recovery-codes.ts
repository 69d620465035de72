import { randomBytes } from "node:crypto";
import { RECOVERY_CODES } from "../../protocol/account-limits.ts";
import { hashOf } from "../people/secret.ts";

/** Without i, l, o and u: what is copied by hand is read in one way only. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const GROUPS = 4;
const GROUP = 4;

/** So many, as they are shown: e.g. "7k2m-q9xd-3fvn-h8wa". 80 random bits each. */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: RECOVERY_CODES }, newCode);
}

function newCode(): string {
	const letters = [...randomBytes(GROUPS * GROUP)].map(
		(byte) => LETTERS[byte % LETTERS.length],
	);
	return Array.from({ length: GROUPS }, (_, group) =>
		letters.slice(group * GROUP, (group + 1) * GROUP).join(""),
	).join("-");
}

/** Of a code as it was shown, or typed by somebody who read an o for a zero. */
export function recoveryHash(code: string): string {
	return hashOf(
		code
			.toLowerCase()
			.replace(/[\s-]+/g, "")
			.replaceAll("o", "0")
			.replace(/[il]/g, "1"),
	);
}
