import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { SignInStore } from "../contract/store.ts";

/** Links and sessions of the staff. */
export function signInQueries(db: Kysely<CoreTables>): SignInStore {
	return {
		async keepLink(link) {
			await db.insertInto("links").values(link).execute();
		},
		useLink: (tokenHash, now) =>
			db
				.updateTable("links")
				.set({ used_at: now })
				.where("token_hash", "=", tokenHash)
				.where("used_at", "is", null)
				.where("expires_at", ">", now)
				.returningAll()
				.executeTakeFirst(),
		link: (tokenHash) =>
			db
				.selectFrom("links")
				.selectAll()
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		async dropUnusedLinks(purpose) {
			await db
				.deleteFrom("links")
				.where("purpose", "=", purpose)
				.where("used_at", "is", null)
				.execute();
		},
		async keepSession(session) {
			await db.insertInto("sessions").values(session).execute();
		},
		session: (tokenHash) =>
			db
				.selectFrom("sessions")
				.selectAll()
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		async touchSession(tokenHash, usedAt) {
			await db
				.updateTable("sessions")
				.set({ used_at: usedAt })
				.where("token_hash", "=", tokenHash)
				.execute();
		},
		async dropSession(tokenHash) {
			await db
				.deleteFrom("sessions")
				.where("token_hash", "=", tokenHash)
				.execute();
		},
		async dropEndedSignIns({ linksUntil, usedBefore, createdBefore }) {
			await db
				.deleteFrom("links")
				.where("expires_at", "<=", linksUntil)
				.execute();
			await db
				.deleteFrom("sessions")
				.where("used_at", "<", usedBefore)
				.execute();
			await db
				.deleteFrom("sessions")
				.where("created_at", "<", createdBefore)
				.execute();
		},
	};
}
