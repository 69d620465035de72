import type { AuditAction } from "../../protocol/audit.ts";

/** What owners look for, and the actions that are it. */
export const KINDS = {
	settings: [
		"site_made",
		"setting_changed",
		"setting_undone",
		"team_changed",
		"team_removed",
		"member_changed",
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
	],
	people: [
		"invitation_made",
		"invitation_renewed",
		"invitation_withdrawn",
		"invitation_used",
		"role_changed",
		"member_removed",
		"sign_in_link_made",
		"second_factor_reset",
	],
	sign_in: ["signed_in", "sign_in_failed", "signed_out", "session_ended"],
	account: [
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
	],
	data: [
		"hidden_shown",
		"answer_hidden",
		"answer_shown",
		"card_hidden",
		"card_shown",
		"data_pruned",
		"person_erased",
		"person_exported",
		"site_exported",
		"backup_made",
		"backup_restored",
	],
	log: ["audit_exported", "audit_pruned"],
} as const satisfies Record<string, readonly AuditAction[]>;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];
