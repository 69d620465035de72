import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { SignInStore } from "../contract/sign-in-store.ts";
import { proofQueries } from "./proof-queries.ts";
import { sessionQueries } from "./session-queries.ts";
import { ticketQueries } from "./ticket-queries.ts";

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
		...sessionQueries(db),
		...ticketQueries(db),
		...proofQueries(db),
		...pruned(db),
	};
}

function pruned(db: Kysely<CoreTables>): Pick<SignInStore, "pruneLinks"> {
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
	};
}
