import { createHmac, timingSafeEqual } from "node:crypto";

/** What the doctor sends along: it was made by who has the key, lately, for one use. */
export interface Proof {
	/** Milliseconds since 1970. */
	at: number;
	/** Of this question alone. */
	nonce: string;
	mac: string;
}

/** The scheme of `Authorization`. */
export const PROBE_SCHEME = "Shopbell-Probe";

/** Asks with this. The key itself is never sent: who answers at a wrong address learns nothing that opens anything. */
export function proofOf(key: string, at: number, nonce: string): string {
	return `${at}.${nonce}.${macOf(key, "asks", at, nonce)}`;
}

/** Null: no proof at all. */
export function readProof(text: unknown): Proof | null {
	if (typeof text !== "string") return null;
	const [, at, nonce = "", mac = ""] =
		/^(\d{1,15})\.([\w-]{22})\.([\w-]{43})$/.exec(text) ?? [];
	return at === undefined ? null : { at: Number(at), nonce, mac };
}

export function isProven(key: string, { at, nonce, mac }: Proof): boolean {
	return same(mac, macOf(key, "asks", at, nonce));
}

/** Proves that the answer is of the relay that wrote the key, and to this question. */
export function answerMac(key: string, nonce: string, answer: string): string {
	return macOf(key, "answers", nonce, answer);
}

export function isAnswerProven(
	key: string,
	nonce: string,
	{ answer, mac }: { answer: string; mac: string },
): boolean {
	return same(mac, answerMac(key, nonce, answer));
}

function macOf(key: string, ...parts: (string | number)[]): string {
	return createHmac("sha256", key).update(parts.join("\n")).digest("base64url");
}

function same(a: string, b: string): boolean {
	const [one, other] = [Buffer.from(a), Buffer.from(b)];
	return one.length === other.length && timingSafeEqual(one, other);
}
