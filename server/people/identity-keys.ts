import type {
	IdentityKey,
	RetiredKey,
	SiteRow,
} from "../store/contract/rows.ts";

/** Which of a site's keys sign, the oldest first, and which were retired, the newest first. */
export interface KeysOfSite {
	signing: IdentityKey[];
	retired: RetiredKey[];
}

export function keysOf({
	identity_keys,
}: Pick<SiteRow, "identity_keys">): KeysOfSite {
	const all = JSON.parse(identity_keys) as (IdentityKey | RetiredKey)[];
	const keys: KeysOfSite = { signing: [], retired: [] };
	for (const one of all)
		if ("key" in one) keys.signing.push(one);
		else keys.retired.push(one);
	return keys;
}
