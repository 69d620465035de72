import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
/** Standard Webhooks wants 24 to 64. */
const SECRET_BYTES = 32;

export function newSecret(): string {
	return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/**
 * The headers with which a receiver checks a message, as Standard Webhooks 1.0.0 says.
 * @param secrets `whsec_…`; each signs
 * @param at of this try, milliseconds since 1970
 */
export function signedHeaders(
	secrets: readonly string[],
	{ id, body }: { id: string; body: string },
	at: number,
): Record<string, string> {
	const seconds = String(Math.floor(at / 1000));
	return {
		"webhook-id": id,
		"webhook-timestamp": seconds,
		"webhook-signature": secrets
			.map((secret) => signature(secret, `${id}.${seconds}.${body}`))
			.join(" "),
	};
}

function signature(secret: string, signed: string): string {
	const key = Buffer.from(secret.slice(PREFIX.length), "base64");
	return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}
