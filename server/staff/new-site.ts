import { originsFit } from "../../protocol/addresses.ts";
import type { SiteSummary } from "../../protocol/agent.ts";
import { newId } from "../../protocol/ids.ts";
import type { NewSite } from "../../protocol/new-site.ts";
import { Refused } from "../../protocol/refusal.ts";
import { agentOf, sitesOf } from "../people/agent.ts";
import type { Faces } from "../people/faces.ts";
import type { Publisher } from "../ports/publisher.ts";
import { newSiteRow } from "../sites/first-run.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { StaffStore } from "./queries.ts";

export interface NewSiteParts {
	store: Store & StaffStore;
	publisher: Publisher;
	faces: Pick<Faces, "siteChanged">;
}

/**
 * One more site of an owner, with what is set for another one where they want that. Their windows hear of it from then
 * on, and are told. Errors: those of the store, and `rejected` for too many origins.
 */
export async function makeFurtherSite(
	{ store, publisher, faces }: NewSiteParts,
	by: string,
	{ site: from, id, name, origins, copy }: NewSite,
): Promise<{ sites: SiteSummary[] }> {
	if (!originsFit(origins)) throw new Refused({ code: "rejected" });
	const row = { ...newSiteRow(store.now(), name, origins), id };
	const other = await mustFindSite(store, from);
	const teams = copy ? await store.teams(from) : [];
	await store.makeFurtherSite(
		{
			row: copy ? { ...row, ...settingsOf(other) } : row,
			teams: teams.map((team) => ({ ...team, id: newId(), site_id: id })),
		},
		{ from, by, copied: copy },
	);
	// A look that was copied may show shoppers no pictures of the staff.
	faces.siteChanged(await mustFindSite(store, id));
	publisher.moveStaff(`person:${by}`, `site:${id}`);
	const agent = await agentOf(store, by);
	const sites = agent ? await sitesOf(store, agent) : [];
	publisher.staff(`person:${by}`, "sites:changed", { sites });
	return { sites };
}

/** All that owners set, and nothing that lets anybody in or belongs to one site alone. */
function settingsOf(row: SiteRow): Partial<SiteRow> {
	const { id, name, origins, identity_keys, created_at, look, ...set } = row;
	// Its pictures are files of that site.
	const { launcher, logo, ...drawn } = JSON.parse(look);
	return { ...set, look: JSON.stringify(drawn) };
}
