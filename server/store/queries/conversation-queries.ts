import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { Store } from "../contract/store.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { demoQueries } from "./demo-queries.ts";
import { peopleQueries } from "./people-queries.ts";
import { routingQueries } from "./routing-queries.ts";
import { siteQueries } from "./site-queries.ts";
import { waitQueries } from "./wait-queries.ts";

/** Everything but the hot path: one statement each, in words that every database understands. */
export function queries(
	db: Kysely<CoreTables>,
): Omit<
	Store,
	| "now"
	| "check"
	| "close"
	| "commit"
	| "figures"
	| "scrub"
	| "scrubOwed"
	| "clockSeen"
	| "restoredFrom"
	| "restoredSettled"
> {
	const views = () => conversationViews(db);
	return {
		...visitorQueries(db),
		...peopleQueries(db),
		...routingQueries(db),
		...waitQueries(db),
		...siteQueries(db),
		...demoQueries(db),
		conversation: (id) =>
			views().where("c.id", "=", id).executeTakeFirst() as Promise<
				ConversationView | undefined
			>,
		entriesAfter: (conversation, after, audience, most) =>
			db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", conversation.site_id)
				.where("conversation_id", "=", conversation.id)
				.where("seq", ">", after)
				.$if(audience === "all", (query) => query.where("audience", "=", "all"))
				.orderBy("seq")
				.limit(most)
				.execute(),
		async conversationsOf(site, visitor, most) {
			const own = () =>
				views()
					.where("c.site_id", "=", site)
					.where("c.visitor_id", "=", visitor);
			const current = await own()
				// A literal state, so that the index of current ones serves.
				.where(sql.ref("c.state"), "<>", sql.lit("closed"))
				.execute();
			const newest = await own()
				.orderBy("c.started_at", "desc")
				.limit(most)
				.execute();
			const others = newest.filter(({ state }) => state === "closed");
			return [...current, ...others].slice(0, most) as ConversationView[];
		},
		conversationsIn(site, state, after, most) {
			const [order, further] =
				state === "closed" ? (["desc", "<"] as const) : (["asc", ">"] as const);
			return views()
				.where("c.site_id", "=", site)
				.where("c.state", "=", state)
				.$if(after !== null, (query) =>
					query.where((eb) =>
						eb(
							eb.refTuple("c.state_since", "c.id"),
							further,
							eb.tuple(after?.since ?? 0, after?.id ?? ""),
						),
					),
				)
				.orderBy("c.state_since", order)
				.orderBy("c.id", order)
				.limit(most)
				.execute() as Promise<ConversationView[]>;
		},
	};
}

/** Sites, and who comes to them. */
function visitorQueries(
	db: Kysely<CoreTables>,
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
	return {
		site: (id) =>
			db
				.selectFrom("sites")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst(),
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

		visitor: (site, id) =>
			db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		async visitorByToken(site, tokenHash) {
			const visitor = await db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", site)
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst();
			return visitor ?? visitorByOtherToken(db, site, tokenHash);
		},
		async makeVisitor(visitor) {
			const { site_id, token_hash } = visitor;
			const known = await visitorByOtherToken(db, site_id, token_hash);
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
			db
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
				.executeTakeFirst(),
		async keepVisitorContext(site, visitor, looking) {
			await db
				.updateTable("visitors")
				.set({ looking })
				.where("site_id", "=", site)
				.where("id", "=", visitor)
				.where("forgotten_at", "is", null)
				.execute();
		},
	};
}

/** A browser that came by the link of a mail has a token of its own. */
function visitorByOtherToken(
	db: Kysely<CoreTables>,
	site: string,
	tokenHash: string,
) {
	return db
		.selectFrom("visitor_tokens as t")
		.innerJoin("visitors as v", (join) =>
			join
				.onRef("v.site_id", "=", "t.site_id")
				.onRef("v.id", "=", "t.visitor_id"),
		)
		.selectAll("v")
		.where("t.site_id", "=", site)
		.where("t.token_hash", "=", tokenHash)
		.where("v.forgotten_at", "is", null)
		.executeTakeFirst();
}
