import {
	decodeProtectedHeader,
	errors,
	type JWTPayload,
	jwtVerify,
} from "jose";
import { IDENTITY_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { IdentityKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { keysOf } from "./identity-keys.ts";

/** The shop's server and ours may disagree about the time by this much. */
const CLOCK_SKEW_S = 10;
/** When a key was used last is known to the hour, so that most proofs write nothing of it. */
const USE_NOTED_MS = 3_600_000;

type KeyStore = Pick<Store, "site" | "now" | "keyUses" | "keepKeyUse">;

/**
 * What the shop's server signed: HS256 with a key that the site has at this moment, `aud` the site, `exp` at most an
 * hour ahead. Notes which key it was. Every fault is refused alike (`forbidden`), so that nobody learns which part was
 * right.
 * @param required claims that have to be there beside `exp`
 */
export async function signedClaims(
	store: KeyStore,
	site: string,
	jwt: string,
	required: readonly string[],
): Promise<JWTPayload> {
	const row = await store.site(site);
	if (!row) throw new Refused({ code: "forbidden" });
	const { signing, retired } = keysOf(row);
	const now = store.now();
	try {
		const { payload, kid } = await verified(
			jwt,
			{ site, now, required },
			signing,
		);
		await note(kid, now - USE_NOTED_MS);
		return payload;
	} catch (error) {
		if (!isFault(error)) throw error;
		const named = namedBy(jwt);
		const key = retired.find(({ kid }) => kid === named);
		// The first one after it was retired tells its owner that a server still signs with it.
		if (key) await note(key.kid, Math.max(key.retiredAt, now - USE_NOTED_MS));
		throw new Refused({ code: "forbidden" });
	}

	async function note(kid: string, before: number): Promise<void> {
		const uses = await store.keyUses(site);
		const last = uses.find((use) => use.kid === kid)?.used_at ?? -1;
		if (last <= before) await store.keepKeyUse(site, kid, now);
	}
}

/** Of the token, and of nothing else that may go wrong. */
function isFault(error: unknown): boolean {
	return (
		error instanceof errors.JOSEError ||
		error instanceof Refused ||
		error instanceof TypeError
	);
}

/** By the key that the token names; by any of them when it names none. */
async function verified(
	jwt: string,
	of: { site: string; now: number; required: readonly string[] },
	keys: readonly IdentityKey[],
): Promise<{ payload: JWTPayload; kid: string }> {
	const named = decodeProtectedHeader(jwt).kid;
	const longest = (of.now + IDENTITY_MS) / 1_000 + CLOCK_SKEW_S;
	let why: unknown = new Refused({ code: "forbidden" });
	for (const { kid, key } of keys) {
		if (named !== undefined && named !== kid) continue;
		try {
			const { payload } = await jwtVerify(jwt, Buffer.from(key, "base64url"), {
				// Never what the token asks for: "none" and key confusion end here.
				algorithms: ["HS256"],
				audience: of.site,
				requiredClaims: ["exp", ...of.required],
				clockTolerance: CLOCK_SKEW_S,
				currentDate: new Date(of.now),
			});
			if ((payload.exp ?? 0) > longest)
				throw new Refused({ code: "forbidden" });
			return { payload, kid };
		} catch (error) {
			why = error;
		}
	}
	throw why;
}

/** Which key the token says that it was signed with; nothing is proven by it. */
function namedBy(jwt: string): string | undefined {
	try {
		return decodeProtectedHeader(jwt).kid;
	} catch {
		return undefined;
	}
}
