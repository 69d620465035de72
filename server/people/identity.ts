import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import { IDENTITY_MS, ORDERS_SHOWN } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { type Identity, readClaims } from "../../protocol/visitor.ts";
import type { IdentityKey } from "../store/contract/rows.ts";

/** The shop's server and ours may disagree about the time by this much. */
const CLOCK_SKEW_S = 10;

/**
 * Reads what the shop's server signed: HS256 with one of these keys, `aud` the site, `exp` at most an
 * hour ahead. Every fault is refused alike (`forbidden`), so that nobody learns which part was right.
 */
export async function readIdentity(
	jwt: string,
	site: string,
	keys: readonly IdentityKey[],
	now: number,
): Promise<{ identity: Identity; kid: string }> {
	try {
		const { payload, kid } = await verified(jwt, site, keys, now);
		const longest = now / 1000 + IDENTITY_MS / 1000 + CLOCK_SKEW_S;
		if ((payload.exp ?? 0) > longest) throw new Refused({ code: "forbidden" });
		const claims = readClaims(payload);
		const identity = {
			subject: claims.sub,
			name: claims.name || null,
			email: claims.email ?? null,
			orders: (claims.orders ?? [])
				.map(({ id, at, total, currency }) => ({ id, at, total, currency }))
				.sort((a, b) => (a.at < b.at ? 1 : -1))
				.slice(0, ORDERS_SHOWN),
		};
		return { identity, kid };
	} catch (error) {
		if (
			error instanceof errors.JOSEError ||
			error instanceof Refused ||
			error instanceof TypeError
		) {
			throw new Refused({ code: "forbidden" });
		}
		throw error;
	}
}

/** By the key that the token names; by any of them when it names none. */
async function verified(
	jwt: string,
	site: string,
	keys: readonly IdentityKey[],
	now: number,
) {
	const named = kidOf(jwt);
	let why: unknown = new Refused({ code: "forbidden" });
	for (const { kid, key } of keys) {
		if (named !== undefined && named !== kid) continue;
		try {
			const { payload } = await jwtVerify(jwt, Buffer.from(key, "base64url"), {
				// Never what the token asks for: "none" and key confusion end here.
				algorithms: ["HS256"],
				audience: site,
				requiredClaims: ["exp", "sub"],
				clockTolerance: CLOCK_SKEW_S,
				currentDate: new Date(now),
			});
			return { payload, kid };
		} catch (error) {
			why = error;
		}
	}
	throw why;
}

/** Which key the token says that it was signed with; nothing is proven by it. Throws where it is no JWT. */
export function kidOf(jwt: string): string | undefined {
	return decodeProtectedHeader(jwt).kid;
}
