import type { Kysely } from "kysely";
import { insertAudit } from "../contract/audit-rows.ts";
import { dropOwnLinks } from "../contract/drop-own-links.ts";
import type { AuditRow, CoreTables } from "../contract/rows.ts";
import type {
	SessionStore,
	SessionWithDays,
} from "../contract/sign-in-store.ts";
import { slot } from "../contract/statement.ts";
import { compiledOnce } from "./compiled-once.ts";

export function sessionQueries(db: Kysely<CoreTables>): SessionStore {
	const byHash = compiledOnce<{ tokenHash: string }, SessionWithDays>(db, () =>
		withDays(db).where("s.token_hash", "=", slot<string>("tokenHash")),
	);
	return {
		...changes(db),
		session: async (tokenHash) => (await byHash({ tokenHash }))[0],
		async sessionsOf(person) {
			const sessions = await withDays(db)
				.where("s.person_id", "=", person)
				.execute();
			return sessions.sort((a, b) => b.used_at - a.used_at);
		},
		async pruneSessions({ usedBefore, begunBefore }, most) {
			const unused = await pruneSessionsBy(db, "used_at", usedBefore, most);
			const old = await pruneSessionsBy(db, "created_at", begunBefore, most);
			return Math.max(unused, old);
		},
	};
}

function changes(
	db: Kysely<CoreTables>,
): Omit<SessionStore, "session" | "sessionsOf" | "pruneSessions"> {
	/** What is written down goes with what is done, or neither does. */
	function withAudit<T>(
		rows: readonly AuditRow[],
		work: (tx: Kysely<CoreTables>) => Promise<T>,
	): Promise<T> {
		if (rows.length === 0) return work(db);
		return db.transaction().execute(async (tx) => {
			const done = await work(tx);
			await insertAudit(tx, rows);
			return done;
		});
	}
	return {
		async keepSession(session, audit = []) {
			await withAudit(audit, (tx) =>
				tx.insertInto("sessions").values(session).execute(),
			);
		},
		async touchSession(tokenHash, usedAt) {
			await db
				.updateTable("sessions")
				.set({ used_at: usedAt })
				.where("token_hash", "=", tokenHash)
				.execute();
		},
		async freshenSession(tokenHash, set) {
			await db
				.updateTable("sessions")
				.set(set)
				.where("token_hash", "=", tokenHash)
				.execute();
		},
		async dropSession(tokenHash, audit = []) {
			await withAudit(audit, (tx) =>
				tx.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute(),
			);
		},
		dropSessionsOf: (person, but, audit = []) =>
			withAudit(audit, (tx) => endSessionsOf(tx, person, but)),
	};
}

/** Part of the transaction after which they have to sign in anew. Answers with the hashes of those that ended. */
async function endSessionsOf(
	db: Kysely<CoreTables>,
	person: string,
	but: string | null,
): Promise<string[]> {
	await dropOwnLinks(db, person);
	const ended = await db
		.deleteFrom("sessions")
		.where("person_id", "=", person)
		.$if(but !== null, (all) => all.where("token_hash", "!=", but ?? ""))
		.returning("token_hash")
		.execute();
	return ended.map(({ token_hash }) => token_hash);
}

function withDays(db: Kysely<CoreTables>) {
	return db
		.selectFrom("sessions as s")
		.selectAll("s")
		.select((of) =>
			of
				.selectFrom("memberships as m")
				.innerJoin("sites", "sites.id", "m.site_id")
				.whereRef("m.person_id", "=", "s.person_id")
				.select(({ fn }) => fn.min("sites.session_days").as("days"))
				.as("session_days"),
		);
}

/** By each of its times apart: so each is found by its index. */
async function pruneSessionsBy(
	db: Kysely<CoreTables>,
	time: "used_at" | "created_at",
	before: number,
	most: number,
): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom("sessions")
		.where("token_hash", "in", (of) =>
			of
				.selectFrom("sessions")
				.select("token_hash")
				.where(time, "<", before)
				.orderBy(time)
				.limit(most),
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
