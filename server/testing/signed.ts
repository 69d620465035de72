import { SignJWT } from "jose";
import type { Relay } from "./relay.ts";

export const ORDER = {
	id: "LL-4821",
	at: "2026-05-30",
	total: 60,
	currency: "EUR",
};

export interface Signing {
	claims?: object;
	sub?: string | null;
	aud?: string;
	/** Seconds from now; null: none. */
	exp?: number | null;
	alg?: string;
	kid?: string | undefined;
	key?: string;
}

/** What the shop's server says of Maya, by the key with which the shop was made if nothing else is said. */
export function signedBy(
	{ shop, key, clock }: Pick<Relay, "shop" | "key" | "clock">,
	over: Signing = {},
): Promise<string> {
	const { sub = "maya", aud = shop.id, exp = 600, alg = "HS256" } = over;
	const kid = "kid" in over ? over.kid : key.kid;
	const jwt = new SignJWT({ name: "Maya", ...over.claims })
		.setProtectedHeader(kid === undefined ? { alg } : { alg, kid })
		.setAudience(aud);
	if (sub !== null) jwt.setSubject(sub);
	if (exp !== null) jwt.setExpirationTime(clock.now() / 1_000 + exp);
	return jwt.sign(Buffer.from(over.key ?? key.key, "base64url"));
}
