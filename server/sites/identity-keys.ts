import type { AuditAction } from "../../protocol/audit.ts";
import {
	IDENTITY_KEYS,
	type IdentityKeyMade,
	type IdentityKeyNamed,
	type IdentityKeys,
	RETIRED_KEYS,
} from "../../protocol/identity-keys.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import { type KeysOfSite, keysOf } from "../people/identity-keys.ts";
import type { IdentityKey, SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustBeKept } from "./keep-setting.ts";
import { mustFindSite } from "./must-find-site.ts";

type KeyStore = Pick<Store, "now" | "site" | "keyUses" | "keepSettings">;

/** What signs who the customers of a site are, without the secrets. Errors: `not_found`. */
export async function identityKeys(
	store: KeyStore,
	site: string,
): Promise<IdentityKeys> {
	const [row, uses] = await Promise.all([
		mustFindSite(store, site),
		store.keyUses(site),
	]);
	const { signing, retired } = keysOf(row);
	const used = (kid: string) =>
		uses.find((use) => use.kid === kid)?.used_at ?? null;
	return {
		site,
		keys: signing.map(({ kid, madeAt = null }) => ({
			kid,
			madeAt,
			usedAt: used(kid),
		})),
		retired: retired.map(({ kid, retiredAt }) => {
			const at = used(kid);
			return {
				kid,
				retiredAt,
				refusedAt: at !== null && at > retiredAt ? at : null,
			};
		}),
	};
}

/** One more key. Its secret is in the answer, and nowhere else but in the row of the site. Errors: `rejected`. */
export async function makeIdentityKey(
	store: KeyStore,
	by: string,
	site: string,
): Promise<IdentityKeyMade> {
	const row = await mustFindSite(store, site);
	const { signing, retired } = keysOf(row);
	if (signing.length >= IDENTITY_KEYS) throw new Refused({ code: "rejected" });
	const key: IdentityKey = {
		kid: newId(),
		alg: "HS256",
		key: newToken(),
		madeAt: store.now(),
	};
	const keys = { signing: [...signing, key], retired };
	await keep(store, row, keys, { action: "identity_key_made", by, of: key });
	return {
		keys: await identityKeys(store, site),
		kid: key.kid,
		secret: key.key,
	};
}

/** Drops the secret of a key: what it signed is refused from here on. Once more changes nothing. Errors: `not_found`. */
export async function retireIdentityKey(
	store: KeyStore,
	by: string,
	{ site, kid }: IdentityKeyNamed,
): Promise<IdentityKeys> {
	const row = await mustFindSite(store, site);
	const { signing, retired } = keysOf(row);
	const key = signing.find((one) => one.kid === kid);
	if (key) {
		const keys = {
			signing: signing.filter((one) => one !== key),
			retired: [{ kid, retiredAt: store.now() }, ...retired].slice(
				0,
				RETIRED_KEYS,
			),
		};
		await keep(store, row, keys, {
			action: "identity_key_retired",
			by,
			of: key,
		});
	} else if (!retired.some((one) => one.kid === kid))
		throw new Refused({ code: "not_found" });
	return identityKeys(store, site);
}

/** With its line in the audit log, which has no secret, and no version: it is not taken back. Errors: `forbidden`, `retry`. */
async function keep(
	store: KeyStore,
	row: SiteRow,
	{ signing, retired }: KeysOfSite,
	{
		action,
		by,
		of: { kid },
	}: { action: AuditAction; by: string; of: IdentityKey },
): Promise<void> {
	mustBeKept(
		await store.keepSettings({
			site: row.id,
			by: { person: by, roles: ["owner"] },
			writes: [
				{
					kind: "site",
					set: { identity_keys: JSON.stringify([...signing, ...retired]) },
					was: { identity_keys: row.identity_keys },
				},
			],
			version: null,
			audit: auditRow(row.id, store.now(), { action, by, details: { kid } }),
		}),
	);
}
