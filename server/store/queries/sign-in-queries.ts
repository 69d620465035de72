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
		...pruned(db),
	};
}

function pruned(
	db: Kysely<CoreTables>,
): Pick<SignInStore, "pruneLinks" | "pruneSessions"> {
	return {
		async pruneLinks(endedBy, most) {
			const { numDeletedRows } = await db
				.deleteFrom("links")
				.where("token_hash", "in", (of) =>
					of
						.selectFrom("links")
						.select("token_hash")
						.where("expires_at", "<=", endedBy)
						.orderBy("expires_at")
						.limit(most),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		async pruneSessions({ usedBefore, begunBefore }, most) {
			const unused = await pruneSessionsBy(db, "used_at", usedBefore, most);
			const old = await pruneSessionsBy(db, "created_at", begunBefore, most);
			return Math.max(unused, old);
		},
	};
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
