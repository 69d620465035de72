import { Refused } from "../../protocol/refusal.ts";
import type { Identity } from "../../protocol/visitor.ts";
import type { Store } from "../store/contract/store.ts";
import { kidOf, readIdentity } from "./identity.ts";
import { keysOf } from "./identity-keys.ts";

/** When a key was used last is known to the hour, so that most proofs write nothing of it. */
const USE_NOTED_MS = 3_600_000;

/**
 * Reads a signed identity with the keys that the site has at this moment, whatever an open window began with, and
 * notes which of them it was. Errors: `forbidden`.
 */
export async function provenIdentity(
	store: Pick<Store, "site" | "now" | "keyUses" | "keepKeyUse">,
	site: string,
	jwt: string,
): Promise<Identity> {
	const row = await store.site(site);
	if (!row) throw new Refused({ code: "forbidden" });
	const { signing, retired } = keysOf(row);
	const now = store.now();
	try {
		const { identity, kid } = await readIdentity(jwt, site, signing, now);
		await note(kid, now - USE_NOTED_MS);
		return identity;
	} catch (error) {
		const named = error instanceof Refused ? namedBy(jwt) : undefined;
		const key = retired.find(({ kid }) => kid === named);
		// The first one after it was retired tells its owner that a server still signs with it.
		if (key) await note(key.kid, Math.max(key.retiredAt, now - USE_NOTED_MS));
		throw error;
	}

	async function note(kid: string, before: number): Promise<void> {
		const uses = await store.keyUses(site);
		const last = uses.find((use) => use.kid === kid)?.used_at ?? -1;
		if (last <= before) await store.keepKeyUse(site, kid, now);
	}
}

function namedBy(jwt: string): string | undefined {
	try {
		return kidOf(jwt);
	} catch {
		return undefined;
	}
}
