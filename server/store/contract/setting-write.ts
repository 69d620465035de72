import type { Role } from "../../../protocol/agent.ts";
import type { TeamRow } from "./routing-rows.ts";
import type {
	AuditRow,
	MembershipRow,
	SettingVersionRow,
	SiteRow,
} from "./rows.ts";

/** What owners set of the site itself. */
export type SiteSet = Partial<
	Pick<
		SiteRow,
		| "hours"
		| "languages"
		| "privacy_url"
		| "texts"
		| "answer_within"
		| "wrap_up"
		| "complaint_days"
		| "recovery_days"
		| "session_days"
		| "second_factor"
		| "audit_days"
		| "name"
		| "accent"
		| "position"
		| "origins"
		| "look"
		| "contact"
		| "reply_to"
		| "retention"
		| "masking"
		| "files"
		| "product_feed"
		| "attributes"
		| "tags"
		| "closing"
		| "identity_keys"
	>
>;
export type MemberSet = Partial<
	Pick<MembershipRow, "slots" | "languages" | "teams">
>;

/** One row of what owners set. `was`: as it stood when this was decided, of the columns that are set. */
export type SettingWrite =
	| { kind: "site"; set: SiteSet; was: SiteSet }
	| { kind: "member"; person: string; set: MemberSet; was: MemberSet }
	/** `was` null: a new one. */
	| { kind: "team"; row: TeamRow; was: Pick<TeamRow, "name" | "offers"> | null }
	| { kind: "no_team"; team: string };

/** A change of settings with all that is kept of it. */
export interface SettingsWrite {
	site: string;
	writes: readonly SettingWrite[];
	/** Who does it, which is nobody any more whose role was taken away meanwhile. */
	by: { person: string; roles: readonly Role[] };
	/** What it replaces; null: it cannot be taken back. */
	version: SettingVersionRow | null;
	audit: AuditRow;
}

/** `otherwise`: something does not stand as it was any more. `not_allowed`: whoever does it is in none of the roles. */
export type SettingsWritten = "kept" | "otherwise" | "not_allowed";
