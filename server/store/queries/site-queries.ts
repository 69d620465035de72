import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { SiteStore } from "../contract/site-store.ts";

export function siteQueries(db: Kysely<CoreTables>): SiteStore {
	return {
		async setSite(site, set) {
			await db.updateTable("sites").set(set).where("id", "=", site).execute();
		},
		teams: (site) =>
			db
				.selectFrom("teams")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("created_at")
				.orderBy("id")
				.execute(),
		async keepTeam({ site_id, id, ...team }) {
			await db
				.insertInto("teams")
				.values({ site_id, id, ...team })
				.onConflict((on) => on.columns(["site_id", "id"]).doUpdateSet(team))
				.execute();
		},
		async dropTeam(site, id) {
			await db
				.deleteFrom("teams")
				.where("site_id", "=", site)
				.where("id", "=", id)
				.execute();
		},
		members: (site) =>
			db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.selectAll("m")
				.select("p.name")
				.where("m.site_id", "=", site)
				.orderBy("p.name")
				.orderBy("p.id")
				.execute(),
		async setMember(site, person, set) {
			await db
				.updateTable("memberships")
				.set(set)
				.where("site_id", "=", site)
				.where("person_id", "=", person)
				.execute();
		},
		async conversationsForTeam(site, team) {
			const rows = await db
				.selectFrom("conversations")
				.select("id")
				.where("site_id", "=", site)
				.where("team_id", "=", team)
				.where("state", "in", ["waiting", "open"])
				.execute();
			return rows.map(({ id }) => id);
		},
		async setTeamOfClosed(site, team, set) {
			await db
				.updateTable("conversations")
				.set(set)
				.where("site_id", "=", site)
				.where("team_id", "=", team)
				.where("state", "=", "closed")
				.execute();
		},
	};
}
