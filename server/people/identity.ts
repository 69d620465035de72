import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import { IDENTITY_MS, ORDERS_SHOWN } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { type Identity, readClaims } from "../../protocol/visitor.ts";
import type { IdentityKey, SiteRow } from "../store/contract/rows.ts";

/** The shop's server and ours may disagree about the time by this much. */
const CLOCK_SKEW_S = 10;

/**
 * Reads what the shop's server signed: HS256 with one of the site's keys, `aud` the site, `exp` at most an
 * hour ahead. Every fault is refused alike (`forbidden`), so that nobody learns which part was right.
 */
export async function readIdentity(
	jwt: string,
	site: SiteRow,
	now: number,
): Promise<Identity> {
	try {
		const { payload } = await jwtVerify(jwt, () => keyFor(jwt, site), {
			// Never what the token asks for: "none" and key confusion end here.
			algorithms: ["HS256"],
			audience: site.id,
			requiredClaims: ["exp", "sub"],
			clockTolerance: CLOCK_SKEW_S,
			currentDate: new Date(now),
		});
		const longest = now / 1000 + IDENTITY_MS / 1000 + CLOCK_SKEW_S;
		if ((payload.exp ?? 0) > longest) throw new Refused({ code: "forbidden" });
		const claims = readClaims(payload);
		return {
			subject: claims.sub,
			name: claims.name || null,
			email: claims.email ?? null,
			orders: (claims.orders ?? [])
				.map(({ id, at, total, currency }) => ({ id, at, total, currency }))
				.sort((a, b) => (a.at < b.at ? 1 : -1))
				.slice(0, ORDERS_SHOWN),
		};
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

/** The key that the token names, or the newest one when it names none. */
function keyFor(jwt: string, site: SiteRow): Uint8Array {
	const keys = JSON.parse(site.identity_keys) as IdentityKey[];
	const { kid } = decodeProtectedHeader(jwt);
	const key =
		kid === undefined ? keys[0] : keys.find((other) => other.kid === kid);
	if (!key) throw new Refused({ code: "forbidden" });
	return Buffer.from(key.key, "base64url");
}
