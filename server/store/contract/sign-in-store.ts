import type { AuditRow } from "./rows.ts";
import type {
	LinkRow,
	PasskeyRow,
	PasswordRow,
	SessionRow,
	TicketRow,
	TotpRow,
} from "./sign-in-rows.ts";

/** How they came in. */
export interface SignInStore extends SessionStore {
	keepLink(link: LinkRow): Promise<void>;
	/** Marks the link as used; undefined when it is unknown, used or expired. Only one caller ever gets it. */
	useLink(tokenHash: string, now: number): Promise<LinkRow | undefined>;
	link(tokenHash: string): Promise<LinkRow | undefined>;
	/** Those of a purpose that are still unused. */
	dropUnusedLinks(purpose: LinkRow["purpose"]): Promise<void>;
	/** Drops at most so many links that ended by then, used or not, the oldest first. Answers how many. */
	pruneLinks(endedBy: number, most: number): Promise<number>;
	keepTicket(ticket: TicketRow): Promise<void>;
	ticket(tokenHash: string): Promise<TicketRow | undefined>;
	/** Puts `data` in place of what was there; false: it was other data by now, or the ticket is gone. */
	changeTicket(
		tokenHash: string,
		before: string,
		data: string,
	): Promise<boolean>;
	/** Only one caller ever gets it. */
	takeTicket(tokenHash: string): Promise<TicketRow | undefined>;
	/** As {@link pruneLinks}. */
	pruneTickets(endedBy: number, most: number): Promise<number>;
	/** The new address that waits for its confirmation by then; null: none does. */
	newEmailOf(person: string, now: number): Promise<string | null>;
	password(person: string): Promise<PasswordRow | undefined>;
	/** Whether a site of theirs wants a second factor. */
	needsSecondFactor(person: string): Promise<boolean>;
	totp(person: string): Promise<TotpRow | undefined>;
	/** The oldest first. */
	passkeysOf(person: string): Promise<PasskeyRow[]>;
	/** Unused ones. */
	recoveryCodesLeft(person: string): Promise<number>;
}

/** Where they are signed in. */
export interface SessionStore {
	/** With what is written down of it, in one transaction. */
	keepSession(session: SessionRow, audit?: readonly AuditRow[]): Promise<void>;
	session(tokenHash: string): Promise<SessionWithDays | undefined>;
	/** The newest use first. */
	sessionsOf(person: string): Promise<SessionWithDays[]>;
	touchSession(tokenHash: string, usedAt: number): Promise<void>;
	/** Somebody proved once more who they are. */
	freshenSession(
		tokenHash: string,
		set: Pick<SessionRow, "fresh_at" | "second_factor_at">,
	): Promise<void>;
	dropSession(tokenHash: string, audit?: readonly AuditRow[]): Promise<void>;
	/** All of a person but this one; null: all. Answers with the hashes of those that ended. */
	dropSessionsOf(
		person: string,
		but: string | null,
		audit?: readonly AuditRow[],
	): Promise<string[]>;
	/** Drops at most so many that were last used, or begun, before these times. Answers how many. */
	pruneSessions(
		ended: { usedBefore: number; begunBefore: number },
		most: number,
	): Promise<number>;
}

/** A session, and what the sites of its person say of it. */
export interface SessionWithDays extends SessionRow {
	/** The fewest days of a site of theirs; null: they work for none. */
	session_days: number | null;
}
