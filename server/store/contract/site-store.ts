import type { ConversationRow } from "./columns.ts";
import type { TeamRow } from "./routing-rows.ts";
import type {
	KeyUseRow,
	MembershipRow,
	PersonRow,
	SettingVersionRow,
} from "./rows.ts";
import type {
	MemberSet,
	SettingsWrite,
	SettingsWritten,
	SiteSet,
} from "./setting-write.ts";

/** What owners set for a site, its teams, and who is in them. */
export interface SiteStore {
	setSite(site: string, set: SiteSet): Promise<void>;
	/** Writes all of it in one transaction, or nothing. */
	keepSettings(change: SettingsWrite): Promise<SettingsWritten>;
	/** What a change has replaced; undefined: unknown, or dropped since. */
	settingVersion(
		site: string,
		id: string,
	): Promise<SettingVersionRow | undefined>;
	/** Of every key that the site has, or had. */
	keyUses(site: string): Promise<KeyUseRow[]>;
	keepKeyUse(site: string, kid: string, at: number): Promise<void>;
	/** Oldest first. */
	teams(site: string): Promise<TeamRow[]>;
	keepTeam(team: TeamRow): Promise<void>;
	/** Everybody of the site, by name. */
	members(
		site: string,
	): Promise<(MembershipRow & Pick<PersonRow, "name" | "picture">)[]>;
	setMember(site: string, person: string, set: MemberSet): Promise<void>;
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
