import type { AgentAvailability, Role } from "../../protocol/agent.ts";
import type { Mode, Proof, Relation } from "../../protocol/conversation.ts";
import type {
	Audience,
	EntryKind,
	Score,
	Solved,
} from "../../protocol/entry.ts";

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
	slots: number;
	/** When a conversation was last given to them; 0: never. */
	assigned_at: number;
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
	created_at: number;
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
