import { isDeepStrictEqual } from "node:util";
import type { HoursInfo, SiteInfo } from "../../protocol/visitor.ts";
import type { Faces } from "../people/faces.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { filesSettingOf } from "./change-files.ts";
import { contactInfo } from "./contact.ts";
import { shownLook } from "./look.ts";
import { textsAddress } from "./own-texts.ts";

export interface TellSiteParts {
	store: Pick<Store, "site" | "now">;
	faces: Pick<Faces, "siteChanged">;
	publisher: Pick<Publisher, "visitors" | "visitorsHear">;
	routing: { welcome(site: string): Promise<{ hours: HoursInfo | null }> };
	/** Whether mail goes out at all. */
	mail: boolean;
}

/** Tells the open chats of a site what an owner has set since it stood as `before`. */
export async function tellSite(
	{ store, faces, publisher, routing, mail }: TellSiteParts,
	id: string,
	before: SiteRow | undefined,
): Promise<void> {
	const site = await store.site(id);
	if (!site || isDeepStrictEqual(site, before)) return;
	faces.siteChanged(site);
	if (!publisher.visitorsHear(`site:${id}`)) return;
	const { hours } = await routing.welcome(id);
	publisher.visitors(`site:${id}`, "site:changed", {
		site: siteInfo(site, hours, mail, store.now()),
	});
}

/** What a widget is told of a site. */
export function siteInfo(
	site: SiteRow,
	hours: HoursInfo | null,
	mail: boolean,
	now: number,
): SiteInfo {
	const address = textsAddress(site);
	const contact = contactInfo(site, now);
	return {
		name: site.name,
		languages: JSON.parse(site.languages) as string[],
		hours,
		privacyUrl: site.privacy_url,
		...(address && { texts: address }),
		look: shownLook(site),
		mail,
		...(contact && { contact }),
		...(site.policies_at !== null && { policies: site.policies_at }),
		...(site.articles_at !== null && { articles: true as const }),
		...(filesSettingOf(site).on && { files: true }),
	};
}
