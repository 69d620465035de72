import type { OpenedStore } from "../../server/open-store.ts";
import { beginSession } from "../../server/sessions/sessions.ts";
import { join, makePerson, newSiteRow } from "../../server/sites/first-run.ts";
import { OWNER, PEOPLE, SITES, TEAMS } from "./past.ts";

/** Sites, teams and people. The owner works for all of the sites, every second one for the second site as well. */
export async function keepStock(store: OpenedStore): Promise<void> {
	const sites = SITES.map((id, at) => ({
		...newSiteRow(1 + at, `Shop ${at + 1}`, ["https://shop.example"]),
		id,
	}));
	for (const site of sites) {
		await store.keepSite(site);
		for (const [at, team] of TEAMS.entries())
			await store.keepTeam({
				site_id: site.id,
				id: team,
				name: `Team ${at + 1}`,
				offers: 0,
				created_at: at,
			});
	}
	for (const [at, id] of PEOPLE.entries()) {
		const name = `Agent ${at}`;
		const person = await makePerson(store, name, `a${at}@example.com`, id);
		for (const [nth, site] of sites.entries())
			if (nth === 0 || (nth === 1 && at % 2 === 0) || id === OWNER)
				await join(store, site, person, id === OWNER ? "owner" : "agent");
		await beginSession(store, id);
	}
}
