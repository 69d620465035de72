import type { AgentAvailability, Role } from "../../../protocol/agent.ts";
import type { ConversationRow, EntryRow } from "./columns.ts";
import type {
	EstimatedWaitRow,
	LeaseRow,
	QueueEventRow,
	TeamRow,
} from "./routing-rows.ts";
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
	visitors: VisitorRow;
	conversations: ConversationRow;
	entries: EntryRow;
	teams: TeamRow;
	leases: LeaseRow;
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
	/** JSON: {@link IdentityKey}[], two while rotating. */
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
	created_at: number;
}

export interface IdentityKey {
	kid: string;
	alg: "HS256";
	/** base64url, at least 32 bytes. */
	key: string;
}

export interface PersonRow {
	id: string;
	name: string;
	email: string;
	created_at: number;
}

/** People are global; a membership ties one to a site. */
export interface MembershipRow {
	site_id: string;
	person_id: string;
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

/** What works once and for an hour: signing in, or being the first owner. */
export interface LinkRow {
	token_hash: string;
	purpose: "sign_in" | "first_run";
	person_id: string | null;
	expires_at: number;
	used_at: number | null;
}

export interface SessionRow {
	token_hash: string;
	person_id: string;
	csrf: string;
	created_at: number;
	used_at: number;
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
