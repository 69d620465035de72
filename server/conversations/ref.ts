import { randomInt } from "node:crypto";

// Without letters and digits that look or sound alike.
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Five characters that people can say on the phone. They open nothing and need not be unique. */
export function newRef(): string {
	return Array.from(
		{ length: 5 },
		() => LETTERS[randomInt(LETTERS.length)],
	).join("");
}
