import type { AgentAvailability, Role } from "../../../protocol/agent.ts";
import type { Mode, Proof, Relation } from "../../../protocol/conversation.ts";
import type {
	Audience,
	EntryKind,
	Score,
	Solved,
} from "../../../protocol/entry.ts";
import type {
	CallRow,
	MailLinkRow,
	PushDeviceRow,
	VisitorTokenRow,
} from "./notification-rows.ts";
import type {
	LeaseRow,
	LineEventRow,
	TeamRow,
	ToldWaitRow,
} from "./routing-rows.ts";

/**
 * The tables, as every store keeps them. Times are integers, milliseconds since 1970; structured values are
 * JSON in text; there are no booleans, because the embedded driver dies of them.
 */
export interface Tables {
	sites: SiteRow;
	people: PersonRow;
	memberships: MembershipRow;
	links: LinkRow;
	sessions: SessionRow;
	visitors: VisitorRow;
	conversations: ConversationRow;
	entries: EntryRow;
	ratings: RatingRow;
	teams: TeamRow;
	leases: LeaseRow;
	told_waits: ToldWaitRow;
	line_events: LineEventRow;
	push_devices: PushDeviceRow;
	mail_links: MailLinkRow;
	calls: CallRow;
	visitor_tokens: VisitorTokenRow;
	secrets: SecretRow;
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
	/** Offers missed in a row. */
	missed: number;
	/** Why the relay set the availability; null: the agent did. */
	set_because: "missed_offers" | null;
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
	/** JSON: `Looking` or null. */
	looking: string | null;
	/** Where answers go, too; it opens nothing and proves nothing. */
	reply_to: string | null;
	created_at: number;
	/** When everything about them was erased; null: it was not. */
	forgotten_at: number | null;
}

export interface ConversationRow {
	site_id: string;
	id: string;
	visitor_id: string;
	/** The name that the shop's server signed. */
	visitor_name: string | null;
	ref: string;
	state: "waiting" | "open" | "closed";
	state_since: number;
	/** Who closed it last, visitor or agent; null: nobody yet. */
	closed_by: string | null;
	mode: Mode;
	relation: Relation;
	proof: Proof | null;
	agent_id: string | null;
	agent_name: string | null;
	/** Grows with every assignment. */
	epoch: number;
	last_seq: number;
	/** The visitor's previous entry without a query. */
	last_public_seq: number;
	/** The newest message that still has a text; 0: none. */
	preview_seq: number;
	last_visitor_seq: number;
	last_at: number;
	read_by_visitor: number;
	read_by_agent: number;
	/** JSON: names of the agents who wrote since it was last asked about. */
	wrote: string;
	/** When the shopper is to be asked for a rating; null: not now. */
	ask_at: number | null;
	/** The entry of the newest ask, and its time; 0: never asked. */
	asked_seq: number;
	asked_at: number;
	score: Score | null;
	started_at: number;
	/** The language that the shopper reads, or chose. */
	language: string | null;
	/** The team that must have it; null: anybody. */
	team_id: string | null;
	team_name: string | null;
	/** While it waits: orders its line; the smallest is next. */
	queue_at: number;
	/** Who had it before it waited again; null: nobody. */
	previous_agent_id: string | null;
	offered_id: string | null;
	offered_name: string | null;
	offered_until: number | null;
	/** JSON: string[], people who declined or missed it since it last waited. */
	declined: string;
	/** The newest message of an agent: when; 0: none yet. */
	last_agent_at: number;
	/** The newest message of the shopper: when; 0: none yet. */
	last_visitor_at: number;
	quiet_since: number | null;
	/** When the routing must look at it again by itself; null: never. */
	due_at: number | null;
	answer_by: number | null;
	/** Since when the site's people are called for it; null: they were not. */
	called_at: number | null;
	/** Agents' messages up to this number were mailed, or need not be. */
	mailed_seq: number;
	/** When its texts were erased with its visitor; null: they were not. */
	forgotten_at: number | null;
}

/** One line of a conversation's log. */
export interface EntryRow {
	site_id: string;
	conversation_id: string;
	seq: number;
	/** The entry before it that visitors may see. */
	prev_public: number;
	kind: EntryKind;
	v: number;
	author_kind: "visitor" | "agent" | "system";
	author_id: string | null;
	/** As shoppers saw it then. */
	author_name: string | null;
	client_id: string | null;
	audience: Audience;
	/** JSON; null after an erasure. */
	body: string | null;
	at: number;
	erased_at: number | null;
}

/** Made when the shopper is asked; `score` is null until they answer. */
export interface RatingRow {
	site_id: string;
	conversation_id: string;
	asked_seq: number;
	asked_at: number;
	/** Fixed with the conversation. */
	relation: Relation;
	/** JSON: string[]; who is credited, fixed when asked. */
	agents: string;
	format: "faces";
	score: Score | null;
	solved: Solved | null;
	comment: string | null;
	given_at: number | null;
}

/** What the relay makes for itself once and keeps, such as its VAPID keys. */
export interface SecretRow {
	name: string;
	value: string;
}
