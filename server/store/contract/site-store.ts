import type { ConversationRow } from "./columns.ts";
import type { TeamRow } from "./routing-rows.ts";
import type { MembershipRow, SiteRow } from "./rows.ts";

/** What owners set for a site, its teams, and who is in them. */
export interface SiteStore {
	setSite(
		site: string,
		set: Partial<
			Pick<
				SiteRow,
				"hours" | "languages" | "privacy_url" | "texts" | "answer_within"
			>
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
	/**
	 * The same for closed ones, of which there may be many: at most so many, by their ids. Answers with the last id,
	 * behind which it goes on; null: there are no more.
	 */
	setTeamOfClosed(
		site: string,
		team: string,
		set: Pick<ConversationRow, "team_id" | "team_name">,
		after: string,
		most: number,
	): Promise<string | null>;
}
