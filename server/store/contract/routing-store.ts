import type { ConversationRow } from "./columns.ts";
import type { LeaseRow } from "./routing-rows.ts";
import type { MembershipRow } from "./rows.ts";

/** Who is there, who waits, and what is due: what the routing reads, all of it anew after a restart. */
export interface RoutingStore {
	leases(): Promise<LeaseRow[]>;
	keepLeases(leases: readonly LeaseRow[]): Promise<void>;
	/** Everything of a site that waits or is open. */
	atWork(site: string): Promise<ConversationRow[]>;
	/** Sites where anything waits or is open. */
	sitesAtWork(): Promise<string[]>;
	/** What the person holds, on all sites. */
	heldBy(person: string): Promise<ConversationRow[]>;
	/** What they hold that counts, and their slots, over all sites on which they do more than read. */
	workloadOf(person: string): Promise<{ load: number; slots: number }>;
	/** Conversations that must be looked at by now, and when the next one is due. */
	routingDue(now: number): Promise<Due<ConversationRow>>;
	/** Breaks that have ended by now, and when the next one does. */
	breaksDue(now: number): Promise<Due<MembershipRow>>;
	/** On all sites; by the agent, or by the relay with a reason. Offers missed so far are forgotten. */
	setAvailability(
		person: string,
		set: Pick<MembershipRow, "availability" | "until" | "set_because">,
	): Promise<void>;
}

interface Due<Row> {
	due: Row[];
	next: number | null;
}
