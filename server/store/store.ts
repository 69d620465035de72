import type {
	Audience,
	Bodies,
	EntryKind,
	Score,
	Solved,
} from "../../protocol/entry.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ForgettingStore } from "./forgetting-queries.ts";
import type { NoticeStore } from "./notice-queries.ts";
import type { RoutingStore } from "./routing-queries.ts";
import type {
	ConversationRow,
	EntryRow,
	LinkRow,
	MembershipRow,
	PersonRow,
	RatingRow,
	SessionRow,
	SiteRow,
	VisitorRow,
} from "./rows.ts";
import type { SiteStore } from "./site-queries.ts";
import type { WaitStore } from "./wait-queries.ts";

/**
 * What every database must be able to do for us; one suite (`suite.ts`) says it in tests. Nothing here knows
 * SQL, sockets or the product's rules: those are decided in the domain rooms, inside {@link Change.decide}.
 */
export interface Store
	extends ForgettingStore,
		NoticeStore,
		PeopleStore,
		RoutingStore,
		SiteStore,
		WaitStore {
	/** The store's clock, which all nodes share: milliseconds since 1970. */
	now(): number;
	/** Resolves when the store answers. */
	check(): Promise<void>;
	close(): Promise<void>;

	/**
	 * Carries out changes in one transaction, each in its turn, and resolves when all are on disk.
	 * Throws when the transaction failed; then none of them happened. A change that would give a visitor a
	 * second conversation that is not closed is refused with `conflict`, and one that begins a conversation
	 * with somebody who was forgotten with `not_found`.
	 */
	commit(changes: readonly Change[]): Promise<Outcome[]>;

	conversation(id: string): Promise<ConversationView | undefined>;
	/** Entries with a `seq` above `after`, oldest first, at most `most`. */
	entriesAfter(
		conversation: ConversationKey,
		after: number,
		audience: Audience,
		most: number,
	): Promise<EntryRow[]>;
	/** The one that is not closed first, then the newest. */
	conversationsOf(
		site: string,
		visitor: string,
		most: number,
	): Promise<ConversationView[]>;
	/** Everything that waits or is open, then the newest closed ones. */
	inbox(
		sites: readonly string[],
		mostClosed: number,
	): Promise<ConversationView[]>;
	/** Closed conversations whose shopper is to be asked by now, and when the next one is due. */
	askDue(now: number): Promise<{ due: ConversationRow[]; next: number | null }>;

	site(id: string): Promise<SiteRow | undefined>;
	sites(): Promise<SiteRow[]>;
	keepSite(site: SiteRow): Promise<void>;

	visitor(site: string, id: string): Promise<VisitorRow | undefined>;
	visitorByToken(
		site: string,
		tokenHash: string,
	): Promise<VisitorRow | undefined>;
	/** Keeps a new visitor; one with the same token is kept once, and the kept one returned. */
	makeVisitor(visitor: VisitorRow): Promise<VisitorRow>;
	/** undefined when the visitor has another `subject` already: then nothing is changed. */
	keepIdentity(
		visitor: Pick<
			VisitorRow,
			"site_id" | "id" | "subject" | "name" | "email" | "orders" | "proven_at"
		> & { subject: string },
	): Promise<VisitorRow | undefined>;
	keepLooking(site: string, visitor: string, looking: string): Promise<void>;

	rating(
		conversation: ConversationKey,
		asked: number,
	): Promise<RatingRow | undefined>;
	/** Answered ratings, newest first. */
	ratings(
		sites: readonly string[],
		before: number,
		most: number,
	): Promise<RatingLine[]>;
}

/** The staff: who they are, where they work, how they came in. */
export interface PeopleStore {
	person(id: string): Promise<PersonRow | undefined>;
	personByEmail(email: string): Promise<PersonRow | undefined>;
	people(): Promise<PersonRow[]>;
	keepPerson(person: PersonRow): Promise<void>;
	memberships(person: string): Promise<MembershipRow[]>;
	/** Everybody of a site, with the number of open conversations that count for each. */
	team(site: string): Promise<TeamMember[]>;
	keepMembership(membership: MembershipRow): Promise<void>;
	dropMembership(site: string, person: string): Promise<void>;

	keepLink(link: LinkRow): Promise<void>;
	/** Marks the link as used; undefined when it is unknown, used or expired. Only one caller ever gets it. */
	useLink(tokenHash: string, now: number): Promise<LinkRow | undefined>;
	link(tokenHash: string): Promise<LinkRow | undefined>;
	keepSession(session: SessionRow): Promise<void>;
	session(tokenHash: string): Promise<SessionRow | undefined>;
	touchSession(tokenHash: string, usedAt: number): Promise<void>;
	dropSession(tokenHash: string): Promise<void>;
}

export interface ConversationKey {
	site_id: string;
	id: string;
}

/** A conversation with the text of its newest message, null when it was withdrawn or there is none. */
export interface ConversationView extends ConversationRow {
	preview_by: EntryRow["author_kind"] | null;
	preview_body: string | null;
}

export interface TeamMember extends MembershipRow {
	name: string;
	load: number;
}

export interface RatingLine extends RatingRow {
	visitor_name: string | null;
	ref: string;
}

/** One decision about one conversation, taken while its row is locked. */
export interface Change {
	site: string;
	/** A conversation by its id, or the visitor's current (not closed) one, or else a new one with `orNew`. */
	on: { conversation: string } | { currentOf: string; orNew: string };
	/** Kept once per author: the same client id again is answered with the entry that was kept. */
	once: { author: string; clientId: string } | null;
	/** The number of an ask, when its answer is decided about. */
	asked?: number;
	/** A person of the staff, when it is decided about what they have in hand. */
	hands?: string;
	/**
	 * Pure: called with the row as it is now, or null when there is none, with the line of the ask that
	 * `asked` names, and with what `hands` holds of this site. It may be called again.
	 * Throws `Refused`: then nothing of this change happens, and the others of its transaction do.
	 */
	decide(
		row: ConversationView | null,
		now: number,
		line?: RatingRow,
		hands?: Hands,
	): Decision;
}

/** What somebody of the staff has in hand on one site, counted in the transaction that decides. */
export interface Hands extends Pick<MembershipRow, "slots" | "availability"> {
	/** Open conversations that count. */
	load: number;
	/** When their lease ends; 0: there never was one. */
	lease_ends_at: number;
}

export type Decision =
	/** Nothing to write; the row is the answer. */
	| { kind: "keep" }
	| {
			kind: "write";
			/** Needed exactly when there was no row. */
			start?: NewConversation;
			/** In the order in which they are numbered. */
			entries?: NewEntry[];
			set?: Partial<ConversationPatch>;
			/** This person got the conversation: whoever waited longest since their last one is next. */
			assigned?: string;
			/** This person missed an offer. */
			missed?: string;
			/** Erase the body of the entry with this number. */
			erase?: number;
			/** Erase every word in it: the bodies of these kinds, and the comments of its ratings. */
			eraseAll?: ReadonlySet<EntryKind>;
			/** The first new entry is an ask: keep a line for its answer. */
			ask?: { agents: string[] };
			answer?: {
				asked: number;
				score: Score;
				solved: Solved | null;
				comment: string | null;
			};
	  };

export type NewConversation = Pick<
	ConversationRow,
	"visitor_id" | "visitor_name" | "ref" | "mode" | "relation" | "proof"
>;

export type ConversationPatch = Pick<
	ConversationRow,
	| "visitor_name"
	| "mode"
	| "state"
	| "state_since"
	| "closed_by"
	| "agent_id"
	| "agent_name"
	| "epoch"
	| "preview_seq"
	| "last_visitor_seq"
	| "read_by_visitor"
	| "read_by_agent"
	| "wrote"
	| "ask_at"
	| "asked_seq"
	| "asked_at"
	| "score"
	| "language"
	| "team_id"
	| "team_name"
	| "queue_at"
	| "previous_agent_id"
	| "offered_id"
	| "offered_name"
	| "offered_until"
	| "declined"
	| "last_agent_at"
	| "last_visitor_at"
	| "quiet_since"
	| "due_at"
	| "answer_by"
	| "called_at"
	| "mailed_seq"
	| "forgotten_at"
>;

export type NewEntry = {
	[K in EntryKind]: {
		kind: K;
		author: {
			kind: EntryRow["author_kind"];
			id: string | null;
			name: string | null;
		};
		clientId: string | null;
		audience: Audience;
		body: Bodies[K];
	};
}[EntryKind];

export type Outcome =
	/** `entries` are the new ones; `before` is null when the conversation is new. */
	| {
			kind: "written";
			row: ConversationView;
			before: ConversationView | null;
			entries: EntryRow[];
	  }
	| { kind: "kept"; row: ConversationView }
	| { kind: "duplicate"; entry: EntryRow }
	| { kind: "refused"; refusal: Refusal };
