import { Refused } from "../../protocol/refusal.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

/** Errors: `not_found`. */
export async function mustFindSite(
	store: Pick<Store, "site">,
	id: string,
): Promise<SiteRow> {
	const site = await store.site(id);
	if (!site) throw new Refused({ code: "not_found" });
	return site;
}
