import type { Audience } from "../../../protocol/entry.ts";
import type { Change, Outcome } from "./change.ts";
import type { ConversationHead, ConversationRow, EntryRow } from "./columns.ts";
import type { RelayStore } from "./relay-store.ts";
import type { RoutingStore } from "./routing-store.ts";
import type {
	AuditRow,
	MembershipRow,
	PersonRow,
	SiteRow,
	VisitorRow,
} from "./rows.ts";
import type { SignInStore } from "./sign-in-store.ts";
import type { SiteStore } from "./site-store.ts";
import type { StoreFigures } from "./store-figures.ts";
import type { ConversationView } from "./views.ts";
import type { WaitStore } from "./wait-store.ts";

/**
 * What every database must be able to do for the core; one suite (`suite.ts`) says it in tests. Nothing here knows
 * SQL, sockets or the product's rules: those are decided in their rooms, by a `Decider`. What a capability reads and
 * writes stands in its own room.
 */
export interface Store
	extends PeopleStore,
		RelayStore,
		RoutingStore,
		SiteStore,
		WaitStore {
	/** The store's clock, which all nodes share: milliseconds since 1970. */
	now(): number;
	/** Resolves when the store answers, and keeps what is written. Throws why it does not, after two seconds at most. */
	check(): Promise<void>;
	figures(): StoreFigures;
	/** When a relay has started on it last; `now` is kept for the next. */
	clockSeen(now: number): Promise<number>;
	/** When the demo began it, server milliseconds; null: it is no demo's. */
	demoSince(): Promise<number | null>;
	/** It is a demo's from now on; what stands there already stays. */
	keepDemoSince(now: number): Promise<void>;
	/** When the backup was made that was restored, and of which nothing is settled yet; null: there is none. */
	restoredFrom(): Promise<number | null>;
	/** It is settled. */
	restoredSettled(): Promise<void>;
	/** Whether something was erased that may still stand on the disk, beside the tables. Survives restarts. */
	scrubOwed(): Promise<boolean>;
	/**
	 * Takes it from the disk. false: another process reads just now what has to go, and it stays owed. Waits for nobody.
	 */
	scrub(): Promise<boolean>;
	close(): Promise<void>;

	/**
	 * Carries out changes in one transaction, each in its turn, and resolves when all are on disk.
	 * Throws when the transaction failed; then none of them happened.
	 */
	commit(changes: readonly Change[]): Promise<Outcome[]>;

	conversation(id: string): Promise<ConversationView | undefined>;
	/** How far these have come, those that there are, in no order. */
	conversationHeads(ids: readonly string[]): Promise<ConversationHead[]>;
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
	/** The id of the first of these. */
	newestConversation(
		site: string,
		visitor: string,
	): Promise<string | undefined>;
	/**
	 * What is in this state on a site, from the one behind `after` on (null: from the first): by since when it is in
	 * it, the oldest first, of closed ones the newest.
	 */
	conversationsIn(
		site: string,
		state: ConversationRow["state"],
		after: InState | null,
		most: number,
	): Promise<ConversationView[]>;

	site(id: string): Promise<SiteRow | undefined>;
	sites(): Promise<SiteRow[]>;
	siteIds(): Promise<string[]>;
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
	keepVisitorContext(
		site: string,
		visitor: string,
		looking: string,
	): Promise<void>;
}

/** The staff: who they are, and where they work. */
export interface PeopleStore extends SignInStore, AuditStore {
	person(id: string): Promise<PersonRow | undefined>;
	personByEmail(email: string): Promise<PersonRow | undefined>;
	people(): Promise<PersonRow[]>;
	keepPerson(person: PersonRow): Promise<void>;
	memberships(person: string): Promise<MembershipRow[]>;
	/** Where they work, and as what, without what changes with every conversation. */
	rolesOf(
		person: string,
	): Promise<readonly Pick<MembershipRow, "site_id" | "role">[]>;
	/** For which sites they work, the oldest first. */
	sitesOf(person: string): Promise<Pick<SiteRow, "id" | "name">[]>;
	keepMembership(membership: MembershipRow): Promise<void>;
	dropMembership(site: string, person: string): Promise<void>;
}

/** What of the staff is written down. */
export interface AuditStore {
	/** Adds rows; of none it does nothing. */
	keepAudit(rows: readonly AuditRow[]): Promise<void>;
}

/** Where a conversation stands among those of its state. */
export interface InState {
	since: number;
	id: string;
}

export interface ConversationKey {
	site_id: string;
	id: string;
}
