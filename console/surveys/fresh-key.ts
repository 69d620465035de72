const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** Of 36 letters each: of 2,000 keys of one survey two are the same once in a million surveys. */
const LENGTH = 10;

/** A key that no question and no choice had before: a key of old would make its answers those of another question. */
export function freshKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
	return `k${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}
