import type { Kysely } from "kysely";
import type { CoreTables, SiteRow, VisitorRow } from "../contract/rows.ts";
import { slot } from "../contract/statement.ts";
import type { Store } from "../contract/store.ts";
import { compiledOnce } from "./compiled-once.ts";

/** What a capability keeps of who somebody was proven to be, in the same transaction. */
export type ProvenStep = (
	tx: Kysely<CoreTables>,
	visitor: VisitorRow,
) => Promise<void>;

/** Sites, and who comes to them. */
export function visitorQueries(
	db: Kysely<CoreTables>,
	steps: readonly ProvenStep[],
): Pick<
	Store,
	| "site"
	| "sites"
	| "siteIds"
	| "keepSite"
	| "visitor"
	| "visitorByToken"
	| "makeVisitor"
	| "keepIdentity"
	| "keepVisitorContext"
> {
	const site = compiledOnce<{ id: string }, SiteRow>(db, () =>
		db.selectFrom("sites").selectAll().where("id", "=", slot<string>("id")),
	);
	const ofSite = () =>
		db
			.selectFrom("visitors")
			.selectAll()
			.where("site_id", "=", slot<string>("site"));
	const byId = compiledOnce<{ site: string; id: string }, VisitorRow>(db, () =>
		ofSite().where("id", "=", slot<string>("id")),
	);
	const byToken = compiledOnce<OfToken, VisitorRow>(db, () =>
		ofSite().where("token_hash", "=", slot<string>("tokenHash")),
	);
	const byOtherToken = visitorByOtherToken(db);
	const keepLooking = compiledOnce<Looking, unknown>(db, () =>
		db
			.updateTable("visitors")
			.set({ looking: slot<string>("looking") })
			.where("site_id", "=", slot<string>("site"))
			.where("id", "=", slot<string>("visitor"))
			.where("forgotten_at", "is", null),
	);
	return {
		site: async (id) => (await site({ id }))[0],
		sites: () =>
			db.selectFrom("sites").selectAll().orderBy("created_at").execute(),
		async siteIds() {
			const sites = await db.selectFrom("sites").select("id").execute();
			return sites.map(({ id }) => id);
		},
		async keepSite({ id, ...site }) {
			await db
				.insertInto("sites")
				.values({ id, ...site })
				.onConflict((on) => on.column("id").doUpdateSet(site))
				.execute();
		},

		visitor: async (site, id) => (await byId({ site, id }))[0],
		async visitorByToken(site, tokenHash) {
			const [visitor] = await byToken({ site, tokenHash });
			return visitor ?? byOtherToken(site, tokenHash);
		},
		async makeVisitor(visitor) {
			const { site_id, token_hash } = visitor;
			const known = await byOtherToken(site_id, token_hash);
			if (known) return known;
			await db
				.insertInto("visitors")
				.values(visitor)
				.onConflict((on) => on.columns(["site_id", "token_hash"]).doNothing())
				.execute();
			return db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", visitor.site_id)
				.where("token_hash", "=", visitor.token_hash)
				.executeTakeFirstOrThrow();
		},
		// One statement, so that of two tabs with two people only one joins.
		keepIdentity: ({ site_id, id, ...identity }) =>
			db.transaction().execute(async (tx) => {
				const proven = await tx
					.updateTable("visitors")
					.set(identity)
					.where("site_id", "=", site_id)
					.where("id", "=", id)
					.where("forgotten_at", "is", null)
					.where((where) =>
						where.or([
							where("subject", "is", null),
							where("subject", "=", identity.subject),
						]),
					)
					.returningAll()
					.executeTakeFirst();
				if (proven) for (const step of steps) await step(tx, proven);
				return proven;
			}),
		async keepVisitorContext(site, visitor, looking) {
			await keepLooking({ site, visitor, looking });
		},
	};
}

interface OfToken {
	site: string;
	tokenHash: string;
}

interface Looking {
	site: string;
	visitor: string;
	looking: string;
}

/** A browser that came by the link of a mail has a token of its own. */
function visitorByOtherToken(db: Kysely<CoreTables>) {
	const ask = compiledOnce<OfToken, VisitorRow>(db, () =>
		db
			.selectFrom("visitor_tokens as t")
			.innerJoin("visitors as v", (join) =>
				join
					.onRef("v.site_id", "=", "t.site_id")
					.onRef("v.id", "=", "t.visitor_id"),
			)
			.selectAll("v")
			.where("t.site_id", "=", slot<string>("site"))
			.where("t.token_hash", "=", slot<string>("tokenHash"))
			.where("v.forgotten_at", "is", null),
	);
	return async (
		site: string,
		tokenHash: string,
	): Promise<VisitorRow | undefined> => (await ask({ site, tokenHash }))[0];
}
