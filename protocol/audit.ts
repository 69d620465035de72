import * as v from "valibot";
import { id, reader, text, time } from "./read.ts";

/** What of the staff is written down, as codes: the console says each in words. */
export const AUDIT_ACTIONS = [
	"signed_in",
	"sign_in_failed",
	"signed_out",
	"session_ended",
	"password_set",
	"totp_set",
	"totp_ended",
	"recovery_code_used",
	"recovery_codes_made",
	"passkey_added",
	"passkey_ended",
	"name_changed",
	"email_changed",
	"picture_changed",
	"site_made",
	"invitation_made",
	"invitation_renewed",
	"invitation_withdrawn",
	"invitation_used",
	"role_changed",
	"member_changed",
	"member_removed",
	"sign_in_link_made",
	"second_factor_reset",
	"setting_changed",
	"setting_undone",
	"team_changed",
	"team_removed",
	"audit_exported",
	"audit_pruned",
	"hidden_shown",
	"card_hidden",
	"card_shown",
	"data_pruned",
	"person_erased",
	"person_exported",
	"site_exported",
	"backup_made",
	"backup_restored",
	"identity_key_made",
	"identity_key_retired",
	"webhook_saved",
	"webhook_secret_made",
	"webhook_removed",
	"survey_saved",
	"survey_set",
	"survey_removed",
	"survey_link_made",
	"survey_link_ended",
	"answer_hidden",
	"answer_shown",
	"ratings_imported",
	"ratings_import_removed",
	"ratings_import_restored",
	"saved_reply_saved",
	"saved_reply_removed",
	"saved_replies_imported",
	"policy_published",
	"policy_removed",
	"improvement_published",
	"improvement_withdrawn",
	"article_published",
	"article_withdrawn",
	"article_merged",
	"articles_imported",
	"visitor_blocked",
	"visitor_unblocked",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One line. Names stand beside it, as they are now: the log itself has ids only. */
export interface AuditEntry {
	id: string;
	at: number;
	action: AuditAction;
	/** null: nobody of the staff, such as the relay itself. */
	by: { id: string; name: string } | null;
	/** Whom or what it was done to; `name` null where it is gone or has none. */
	target: { id: string; name: string | null } | null;
	/** Codes, numbers, and values of settings. */
	details: Record<string, unknown>;
	/** The change can be taken back until then, by `setting:undo` with this version; null: it cannot. */
	undo: { version: string; until: number } | null;
}

/** `audit:read`, owners: the newest first. */
export interface AuditAsked {
	site: string;
	/** Part of a name, of an address or of a code; "": all. */
	text: string;
	/** Only these; empty: all. */
	actions: AuditAction[];
	/** By this person, or done to them; null: anybody. */
	person: string | null;
	/** Server milliseconds, the second one not included; null: open. */
	from: number | null;
	until: number | null;
	/** Where the last page ended. */
	before: { at: number; id: string } | null;
}
const filter = {
	site: id,
	text: text(100),
	actions: v.pipe(
		v.array(v.picklist(AUDIT_ACTIONS)),
		v.maxLength(AUDIT_ACTIONS.length),
	),
	person: v.nullable(id),
	from: v.nullable(time),
	until: v.nullable(time),
};
export const readAuditAsked = reader(
	v.strictObject({
		...filter,
		before: v.nullable(v.strictObject({ at: time, id })),
	}),
);
export interface AuditPage {
	entries: AuditEntry[];
	/** null: this is the last. */
	next: { at: number; id: string } | null;
}

/** POST /console/audit, *fresh*, owners → text/csv with the rows of the filter, at most `AUDIT_EXPORTED`. */
export const readAuditExport = reader(v.strictObject(filter));

/** `setting:undo`, owners and supervisors as for the setting. Errors: `too_late`, `conflict` where it was changed since. */
export interface SettingUndo {
	site: string;
	version: string;
}
export const readSettingUndo = reader(
	v.strictObject({ site: id, version: id }),
);
