import type { Kysely } from "kysely";
import { pruneEnded } from "../contract/prune-ended.ts";
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
		pruneLinks: (endedBy, most) => pruneEnded(db, "links", endedBy, most),
		...sessionQueries(db),
		...ticketQueries(db),
		...proofQueries(db),
	};
}
