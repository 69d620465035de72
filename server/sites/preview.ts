import { readLookChange, type SiteLook } from "../../protocol/look.ts";
import { ID_CHARS } from "../../protocol/read.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { columnsOf } from "./look.ts";

/** A site as it was asked for. */
export interface ShownSite {
	site: SiteRow;
	/**
	 * How it is shown: the same; or, of a preview, with a look that is nowhere saved, under the name by which it was
	 * asked for, so that all that the chat loads next is of the preview as well.
	 */
	shown: SiteRow;
	isPreview: boolean;
}

/** `said`: the id of a site; for a preview "-" and a look behind it, as JSON in base64url. */
export async function shownSite(
	store: Pick<Store, "site">,
	said: string,
): Promise<ShownSite | undefined> {
	const id = said.slice(0, ID_CHARS);
	const site = await store.site(id);
	if (!site) return undefined;
	if (said === id) return { site, shown: site, isPreview: false };
	const look = lookIn(id, said.slice(ID_CHARS + 1));
	if (!look) return undefined;
	// No page of the shop may ask for it, or hold it.
	const shown = { ...site, ...columnsOf(look), id: said, origins: "[]" };
	return { site, shown, isPreview: true };
}

function lookIn(site: string, said: string): SiteLook | null {
	try {
		const look = JSON.parse(Buffer.from(said, "base64url").toString());
		return readLookChange({ site, look }).look;
	} catch {
		return null;
	}
}
