import type { AgentAvailability, Role } from "../../../protocol/agent.ts";
import type { ConversationRow, EntryRow } from "./columns.ts";
import type { DutyRow } from "./relay-store.ts";
import type {
	EstimatedWaitRow,
	LeaseRow,
	QueueEventRow,
	TeamRow,
} from "./routing-rows.ts";
import type {
	LinkRow,
	PasskeyRow,
	PasswordRow,
	RecoveryCodeRow,
	SessionRow,
	TicketRow,
	TotpRow,
} from "./sign-in-rows.ts";
import type { StoreValueRow } from "./store-values.ts";

/**
 * The tables of the core, as every store keeps them; those of a capability stand in its own room. Times are integers, milliseconds since 1970; structured values are
 * JSON in text; there are no booleans, because the embedded driver dies of them.
 */
export interface CoreTables {
	sites: SiteRow;
	people: PersonRow;
	memberships: MembershipRow;
	links: LinkRow;
	sessions: SessionRow;
	passwords: PasswordRow;
	totps: TotpRow;
	recovery_codes: RecoveryCodeRow;
	tickets: TicketRow;
	passkeys: PasskeyRow;
	invitations: InvitationRow;
	setting_versions: SettingVersionRow;
	identity_key_uses: KeyUseRow;
	audit: AuditRow;
	audit_retention: AuditRetentionRow;
	visitors: VisitorRow;
	conversations: ConversationRow;
	entries: EntryRow;
	teams: TeamRow;
	leases: LeaseRow;
	relay_duties: DutyRow;
	told_waits: EstimatedWaitRow;
	line_events: QueueEventRow;
	mail_links: MailLinkRow;
	return_links: ReturnLinkRow;
	visitor_tokens: VisitorTokenRow;
	secrets: SecretRow;
	store_values: StoreValueRow;
}

export interface SiteRow {
	id: string;
	name: string;
	/** `#rrggbb` */
	accent: string;
	position: "end" | "start";
	/** JSON: string[], the origins whose pages may carry the widget. */
	origins: string;
	/** JSON: {@link IdentityKey}[], the oldest first and two at most, then {@link RetiredKey}[]. */
	identity_keys: string;
	/** JSON: `Hours`; null: always open. */
	hours: string | null;
	/** JSON: string[], the languages in which the site answers. */
	languages: string;
	/** Where the shop says what becomes of data: http or https; null: it has not said. */
	privacy_url: string | null;
	/** JSON: `TextsByLanguage`, what the chat says in the shop's own words; no language without any. */
	texts: string;
	/** How long a word of a shopper may stand unanswered before its row changes colour, in milliseconds. */
	answer_within: number;
	/** So long nothing new comes to whoever has closed a conversation, in milliseconds; 0: it comes at once. */
	wrap_up: number;
	/** A complaint is decided within so many days. */
	complaint_days: number;
	/** Whoever was not helped hears within so many opening days. */
	recovery_days: number;
	/** A session of somebody who works here ends after so many days without use. */
	session_days: number;
	/** 1: who works here needs a second factor. */
	second_factor: 0 | 1;
	/** Rows of the audit log are dropped after so many days. */
	audit_days: number;
	/** JSON: `SiteLook` without what has a column of its own; what is left out is as we made it. */
	look: string;
	/** JSON: `ContactWays`; `{}`: the chat alone. */
	contact: string;
	/** Where answers to our mails go; null: as the machine is set up. */
	reply_to: string | null;
	/** JSON: days by kind; a kind that is left out is kept. */
	retention: string;
	/** JSON: what of a message is masked beside card numbers. */
	masking: string;
	/** JSON: `Attribute`[], the fields of a person in their order. */
	attributes: string;
	/** JSON: `KeptLabel`[], its tags in the order in which they were made. */
	tags: string;
	/** JSON: `KeptClosing`, with what agents close; `{}`: with nothing. */
	closing: string;
	/** JSON: `SiteFiles` as far as an owner has said it. */
	files: string;
	/** Where the list of its products stands; null: nowhere. */
	product_feed: string | null;
	/** When it has published a policy last; null: it has none. */
	policies_at: number | null;
	/** When it has first published an article; null: it has none. */
	articles_at: number | null;
	created_at: number;
}

export interface IdentityKey {
	kid: string;
	alg: "HS256";
	/** base64url, at least 32 bytes. */
	key: string;
	/** Left out: made with the site. */
	madeAt?: number;
}

/** One whose tokens are refused: its secret is gone. */
export interface RetiredKey {
	kid: string;
	retiredAt: number;
}

/** When a token that names the key came last, to the hour: accepted, or refused since it was retired. */
export interface KeyUseRow {
	site_id: string;
	kid: string;
	used_at: number;
}

export interface PersonRow {
	id: string;
	name: string;
	/** Of who was removed from their last site `removed:<id>`: nobody signs in with it, and another may have the address. */
	email: string;
	/** The id of a file; null: initials are shown. */
	picture: string | null;
	/** What shoppers read instead of the name; null: the name. */
	short_name: string | null;
	/** In which they read the console and its notifications; null: as their browser says. */
	language: string | null;
	created_at: number;
}

/** People are global; a membership ties one to a site. */
export interface MembershipRow {
	site_id: string;
	person_id: string;
	/** Of `read_only` nobody is given a conversation. */
	role: Role;
	availability: AgentAvailability;
	/** When the break ends; null outside a break. */
	until: number | null;
	/** Offers and assignments missed in a row. */
	missed: number;
	/** When the first of these began; null: none, or missed before it was kept. */
	missed_since: number | null;
	/** Why the relay set the availability; null: the agent did. */
	set_because: "missed_offers" | "unopened" | null;
	slots: number;
	/** When a conversation was last given to them; 0: never. */
	assigned_at: number;
	/** JSON: string[] */
	languages: string;
	/** JSON: string[], ids of teams. */
	teams: string;
}

/** Somebody who may join the staff of a site. */
export interface InvitationRow {
	site_id: string;
	id: string;
	token_hash: string;
	/** Where it was mailed to, or null. */
	email: string | null;
	/** As whoever invites calls them; may be empty. */
	name: string;
	role: Role;
	/** JSON: string[], ids of teams. */
	teams: string;
	/** JSON: string[] */
	languages: string;
	slots: number;
	made_by: string;
	made_at: number;
	expires_at: number;
	used_at: number | null;
	used_by: string | null;
	withdrawn_at: number | null;
}

/** What one change of a setting has replaced, to be taken back within a week. */
export interface SettingVersionRow {
	site_id: string;
	id: string;
	/** Which: a command's name, such as `hours:change`. */
	setting: string;
	/** JSON: what the command would say to set what was, and what is since; without the site. */
	before: string;
	after: string;
	at: number;
	person_id: string;
}

/** One line of the audit log: ids, codes and values of settings, never a visitor's words and never a secret. */
export interface AuditRow {
	site_id: string;
	at: number;
	id: string;
	/** Who of the staff; null: nobody, such as the relay itself. */
	person_id: string | null;
	action: string;
	/** The id of whom or what it was done to. */
	target: string | null;
	/** JSON: an object of plain values. */
	details: string;
}

/** Up to when the job of the retention drops rows, from its first step to its last. */
export interface AuditRetentionRow {
	site_id: string;
	/** 0 between two steps: nothing may be dropped then. */
	before: number;
	/** Rows that the steps before have dropped. */
	dropped: number;
}

export interface VisitorRow {
	site_id: string;
	id: string;
	token_hash: string;
	/** The shop's own id of the person, once signed. */
	subject: string | null;
	name: string | null;
	email: string | null;
	/** JSON: signed `Order`[], newest first. */
	orders: string;
	proven_at: number | null;
	/** JSON: `VisitorContext` or null. */
	looking: string | null;
	/** Where answers go, too; it opens nothing and proves nothing. */
	reply_to: string | null;
	/** 1: an agent has written, and it may have to be mailed; null: everything was mailed or seen. */
	answered?: 1 | null;
	created_at: number;
	/** When everything about them was erased; null: it was not. */
	forgotten_at: number | null;
}

/** Who they are, and where. */
export type VisitorKey = Pick<VisitorRow, "site_id" | "id">;

/** What a mail opens, once. */
export interface MailLinkRow {
	token_hash: string;
	site_id: string;
	visitor_id: string;
	conversation_id: string;
	made_at: number;
	expires_at: number;
	used_at: number | null;
}

/** The link that a visitor keeps to come back by, on any device; at most one each. */
export interface ReturnLinkRow {
	site_id: string;
	visitor_id: string;
	token_hash: string;
	expires_at: number;
	/** Browsers that became this visitor by it. */
	openings: number;
}

/** One more token of a visitor, of a browser that came by a link in a mail. */
export interface VisitorTokenRow {
	site_id: string;
	token_hash: string;
	visitor_id: string;
	created_at: number;
}

/** What the relay makes for itself once and keeps, such as its VAPID keys. */
export interface SecretRow {
	name: string;
	value: string;
}
