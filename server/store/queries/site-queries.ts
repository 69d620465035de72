import { type Kysely, sql } from "kysely";
import { byText } from "../../ports/by-text.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { SiteStore } from "../contract/site-store.ts";
import { settingQueries } from "./setting-queries.ts";

export function siteQueries(db: Kysely<CoreTables>): SiteStore {
	return {
		...settingQueries(db),
		async setSite(site, set) {
			await db.updateTable("sites").set(set).where("id", "=", site).execute();
		},
		keyUses: (site) =>
			db
				.selectFrom("identity_key_uses")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
		async keepKeyUse(site_id, kid, used_at) {
			await db
				.insertInto("identity_key_uses")
				.values({ site_id, kid, used_at })
				.onConflict((on) =>
					on.columns(["site_id", "kid"]).doUpdateSet({ used_at }),
				)
				.execute();
		},
		async teams(site) {
			const teams = await db
				.selectFrom("teams")
				.selectAll()
				.where("site_id", "=", site)
				.execute();
			return teams.sort(
				(a, b) => a.created_at - b.created_at || byText(a.id, b.id),
			);
		},
		async keepTeam({ site_id, id, ...team }) {
			await db
				.insertInto("teams")
				.values({ site_id, id, ...team })
				.onConflict((on) => on.columns(["site_id", "id"]).doUpdateSet(team))
				.execute();
		},
		async members(site) {
			const members = await db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.selectAll("m")
				.select(["p.name", "p.picture"])
				.where("m.site_id", "=", site)
				.execute();
			return members.sort(
				(a, b) => byText(a.name, b.name) || byText(a.person_id, b.person_id),
			);
		},
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
		async setTeamOfClosed(site, team, set, after, most) {
			const rows = await db
				.selectFrom("conversations")
				.select("id")
				.where("site_id", "=", site)
				.where("team_id", "=", team)
				// A literal state, so that the index of closed ones serves.
				.where(sql.ref("state"), "=", sql.lit("closed"))
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute();
			const last = rows.at(-1)?.id;
			if (last === undefined) return null;
			await db
				.updateTable("conversations")
				.set(set)
				.where("site_id", "=", site)
				.where("team_id", "=", team)
				.where(sql.ref("state"), "=", sql.lit("closed"))
				.where("id", ">", after)
				.where("id", "<=", last)
				.execute();
			return last;
		},
	};
}
