import type { Kysely, Transaction } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type {
	LinkPurpose,
	LinkRow,
	PasswordRow,
} from "../store/contract/sign-in-rows.ts";
import { type FactorStore, factorQueries } from "./factor-queries.ts";

/** What somebody changes of how they sign in. Each is one transaction, with what is written down of it. */
export interface AccountStore extends FactorStore {
	/**
	 * Keeps the password and ends all else by which its person could come in: their sessions, links and begun
	 * sign-ins. Answers with the hashes of the sessions that ended; undefined: the link is no longer good, or the
	 * session is gone, and nothing is changed.
	 */
	setPassword(change: PasswordChange): Promise<string[] | undefined>;
	setName(
		person: string,
		name: string,
		audit: readonly AuditRow[],
	): Promise<void>;
	/** null: the name. */
	setShortName(
		person: string,
		shortName: string | null,
		audit: readonly AuditRow[],
	): Promise<void>;
	/** null: as their browser says. */
	setLanguage(person: string, language: string | null): Promise<void>;
	/** `taken`: somebody else has it. `gone`: the link is no longer good, or the account. Then nothing is changed. */
	setEmail(change: EmailChange): Promise<"done" | "taken" | "gone">;
	/** In place of an earlier one for the same person and purpose, which opens nothing any more. */
	keepOnlyLink(
		link: LinkRow & { person_id: string },
		now: number,
	): Promise<void>;
	/** Links made for mails to this person that have not expired: so many were made within their hour. */
	mailedLinks(person: string, now: number): Promise<number>;
}

export interface PasswordChange {
	password: PasswordRow;
	/** `link`: by which it is set. `session`: the one that goes on, under another token. */
	by:
		| { link: string }
		| { session: { before: string; after: string } }
		/** Somebody new. */
		| { first: true };
	audit: readonly AuditRow[];
}

export interface EmailChange {
	person: string;
	email: string;
	now: number;
	/** By which it is confirmed; null: at once. */
	link: string | null;
	audit: readonly AuditRow[];
}

const MAILED: readonly LinkPurpose[] = ["mail", "password", "address"];
/** By each of them somebody comes in: with another address also by a forgotten password. */
const PERSONAL: readonly LinkPurpose[] = [...MAILED, "colleague", "sign_in"];

export function accountQueries(db: Kysely<CoreTables>): AccountStore {
	return {
		...factorQueries(db),
		setPassword: (change) =>
			db.transaction().execute((tx) => setPassword(tx, change)),
		async setName(person, name, audit) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable("people")
					.set({ name })
					.where("id", "=", person)
					.execute();
				await insertAudit(tx, audit);
			});
		},
		async setShortName(person, short_name, audit) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable("people")
					.set({ short_name })
					.where("id", "=", person)
					.execute();
				await insertAudit(tx, audit);
			});
		},
		async setLanguage(person, language) {
			await db
				.updateTable("people")
				.set({ language })
				.where("id", "=", person)
				.execute();
		},
		setEmail: (change) =>
			db.transaction().execute((tx) => setEmail(tx, change)),
		async keepOnlyLink(link, now) {
			await db.transaction().execute(async (tx) => {
				await endLinks(tx, link.person_id, [link.purpose], now);
				await tx.insertInto("links").values(link).execute();
			});
		},
		async mailedLinks(person, now) {
			const { n } = await db
				.selectFrom("links")
				.select(({ fn }) => fn.countAll<number>().as("n"))
				.where("person_id", "=", person)
				.where("purpose", "in", MAILED)
				.where("expires_at", ">", now)
				.executeTakeFirstOrThrow();
			return n;
		},
	};
}

async function setPassword(
	tx: Transaction<CoreTables>,
	{ password, by, audit }: PasswordChange,
): Promise<string[] | undefined> {
	const { person_id, ...set } = password;
	if ("link" in by && !(await useLink(tx, by.link, "password", set.set_at)))
		return undefined;
	if ("session" in by && !(await moveSession(tx, by.session, set.set_at)))
		return undefined;
	await tx
		.insertInto("passwords")
		.values({ person_id, ...set })
		.onConflict((on) => on.column("person_id").doUpdateSet(set))
		.execute();
	const kept = "session" in by ? by.session.after : "";
	const ended = await tx
		.deleteFrom("sessions")
		.where("person_id", "=", person_id)
		.where("token_hash", "!=", kept)
		.returning("token_hash")
		.execute();
	await endLinks(tx, person_id, PERSONAL, set.set_at);
	await tx.deleteFrom("tickets").where("person_id", "=", person_id).execute();
	await insertAudit(tx, audit);
	return ended.map(({ token_hash }) => token_hash);
}

async function moveSession(
	tx: Transaction<CoreTables>,
	{ before, after }: { before: string; after: string },
	now: number,
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable("sessions")
		.set({ token_hash: after, fresh_at: now })
		.where("token_hash", "=", before)
		.executeTakeFirst();
	return numUpdatedRows > 0;
}

async function setEmail(
	tx: Transaction<CoreTables>,
	{ person, email, now, link, audit }: EmailChange,
): Promise<"done" | "taken" | "gone"> {
	const other = await tx
		.selectFrom("people")
		.select("id")
		.where("email", "=", email)
		.executeTakeFirst();
	if (other && other.id !== person) return "taken";
	if (!(await worksSomewhere(tx, person))) return "gone";
	if (link !== null && !(await useLink(tx, link, "address", now)))
		return "gone";
	await tx
		.updateTable("people")
		.set({ email })
		.where("id", "=", person)
		.execute();
	// Those in the letter box of before.
	await endLinks(tx, person, MAILED, now);
	await insertAudit(tx, audit);
	return "done";
}

/** Off the last site an account is gone, and so is its address: nothing puts one there again. */
async function worksSomewhere(
	tx: Transaction<CoreTables>,
	person: string,
): Promise<boolean> {
	const one = await tx
		.selectFrom("memberships")
		.select("site_id")
		.where("person_id", "=", person)
		.limit(1)
		.executeTakeFirst();
	return one !== undefined;
}

async function useLink(
	tx: Transaction<CoreTables>,
	tokenHash: string,
	purpose: LinkPurpose,
	now: number,
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable("links")
		.set({ used_at: now })
		.where("token_hash", "=", tokenHash)
		.where("purpose", "=", purpose)
		.where("used_at", "is", null)
		.where("expires_at", ">", now)
		.executeTakeFirst();
	return numUpdatedRows > 0;
}

/** They stay until they expire, as used ones: so they go on counting as mailed. */
async function endLinks(
	tx: Transaction<CoreTables>,
	person: string,
	purposes: readonly LinkPurpose[],
	now: number,
): Promise<void> {
	await tx
		.updateTable("links")
		.set({ used_at: now })
		.where("person_id", "=", person)
		.where("purpose", "in", purposes)
		.where("used_at", "is", null)
		.execute();
}
