import type { JWTPayload } from "jose";
import { ORDERS_SHOWN } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { type Identity, readClaims } from "../../protocol/visitor.ts";
import type { Store } from "../store/contract/store.ts";
import { signedClaims } from "./signed-claims.ts";

/**
 * Reads a signed identity with the keys that the site has at this moment, whatever an open window began with. Claims
 * that are no identity are refused as a wrong signature is. Errors: `forbidden`.
 */
export async function provenIdentity(
	store: Pick<Store, "site" | "now" | "keyUses" | "keepKeyUse">,
	site: string,
	jwt: string,
): Promise<Identity> {
	return identityIn(await signedClaims(store, site, jwt, ["sub"]));
}

/** The same, where an identity that does not hold makes nobody less than they are. @param jwt null: none is shown */
export async function identityIfSo(
	store: Parameters<typeof provenIdentity>[0],
	site: string,
	jwt: string | null,
): Promise<Identity | null> {
	if (jwt === null) return null;
	return provenIdentity(store, site, jwt).catch((error: unknown) => {
		if (error instanceof Refused) return null;
		throw error;
	});
}

function identityIn(payload: JWTPayload): Identity {
	try {
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
		if (error instanceof Refused) throw new Refused({ code: "forbidden" });
		throw error;
	}
}
