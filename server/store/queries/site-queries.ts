import type { Kysely } from "kysely";
import type { TeamRow } from "../contract/routing-rows.ts";
import type {
	ConversationRow,
	MembershipRow,
	SiteRow,
	Tables,
} from "../contract/rows.ts";

/** What owners set for a site, its teams, and who is in them. */
export interface SiteStore {
	setSite(
		site: string,
		set: Partial<
			Pick<SiteRow, "hours" | "languages" | "privacy_url" | "texts">
		>,
	): Promise<void>;
	/** Oldest first. */
	teams(site: string): Promise<TeamRow[]>;
	keepTeam(team: TeamRow): Promise<void>;
	/** The team alone; its members and conversations are changed before. */
	dropTeam(site: string, id: string): Promise<void>;
	/** Everybody of the site, by name. */
	members(site: string): Promise<(MembershipRow & { name: string })[]>;
	setMember(
		site: string,
		person: string,
		set: Partial<Pick<MembershipRow, "slots" | "languages" | "teams">>,
	): Promise<void>;
	/** Conversations that must go to the team and are not closed. */
	conversationsForTeam(site: string, team: string): Promise<string[]>;
	/** The same for all closed ones at once: nobody looks at those, and there may be many. */
	setTeamOfClosed(
		site: string,
		team: string,
		set: Pick<ConversationRow, "team_id" | "team_name">,
	): Promise<void>;
}

export function siteQueries(db: Kysely<Tables>): SiteStore {
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
