import { type Kysely, sql } from "kysely";
import type { Tables } from "./rows.ts";
import type { ConversationView, Store } from "./store.ts";
import { conversationViews } from "./views.ts";

/** Everything but the hot path: one statement each, in words that every database understands. */
export function queries(
	db: Kysely<Tables>,
): Omit<Store, "now" | "check" | "close" | "commit"> {
	const views = () => conversationViews(db);
	return {
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
		conversationsOf: (site, visitor, most) =>
			views()
				.where("c.site_id", "=", site)
				.where("c.visitor_id", "=", visitor)
				.orderBy("c.started_at", "desc")
				.limit(most)
				.execute() as Promise<ConversationView[]>,
		async inbox(sites, mostClosed) {
			const current = await views()
				.where("c.site_id", "in", sites)
				.where("c.state", "in", ["waiting", "open"])
				.execute();
			const closed = await views()
				.where("c.site_id", "in", sites)
				.where("c.state", "=", "closed")
				.orderBy("c.state_since", "desc")
				.limit(mostClosed)
				.execute();
			return [...current, ...closed] as ConversationView[];
		},
		waitingLive: (site) =>
			db
				.selectFrom("conversations")
				.selectAll()
				.where("site_id", "=", site)
				.where("state", "=", "waiting")
				.where("mode", "=", "live")
				.orderBy("state_since")
				.execute(),
		async askDue(now) {
			const due = await db
				.selectFrom("conversations")
				.selectAll()
				.where("ask_at", "is not", null)
				.where("ask_at", "<=", now)
				.orderBy("ask_at")
				.limit(200)
				.execute();
			const next = await db
				.selectFrom("conversations")
				.select("ask_at")
				.where("ask_at", ">", now)
				.orderBy("ask_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.ask_at ?? null };
		},

		site: (id) =>
			db
				.selectFrom("sites")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst(),
		sites: () =>
			db.selectFrom("sites").selectAll().orderBy("created_at").execute(),
		async keepSite(site) {
			await db
				.insertInto("sites")
				.values(site)
				.onConflict((on) => on.column("id").doUpdateSet(site))
				.execute();
		},

		person: (id) =>
			db
				.selectFrom("people")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst(),
		personByEmail: (email) =>
			db
				.selectFrom("people")
				.selectAll()
				.where("email", "=", email)
				.executeTakeFirst(),
		people: () =>
			db.selectFrom("people").selectAll().orderBy("created_at").execute(),
		async keepPerson(person) {
			await db
				.insertInto("people")
				.values(person)
				.onConflict((on) => on.column("id").doUpdateSet(person))
				.execute();
		},
		memberships: (person) =>
			db
				.selectFrom("memberships")
				.selectAll()
				.where("person_id", "=", person)
				.execute(),
		team: (site) =>
			db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.selectAll("m")
				.select("p.name")
				.select(
					// A literal state, so that the index of held conversations serves.
					sql<number>`(select count(*) from conversations as c where c.site_id = m.site_id
						and c.agent_id = m.person_id and c.state = 'open')`.as("load"),
				)
				.where("m.site_id", "=", site)
				.execute(),
		async keepMembership(membership) {
			await db
				.insertInto("memberships")
				.values(membership)
				.onConflict((on) =>
					on.columns(["site_id", "person_id"]).doUpdateSet(membership),
				)
				.execute();
		},
		async dropMembership(site, person) {
			await db
				.deleteFrom("memberships")
				.where("site_id", "=", site)
				.where("person_id", "=", person)
				.execute();
		},
		async setAvailability(person, availability) {
			await db
				.updateTable("memberships")
				.set({ availability })
				.where("person_id", "=", person)
				.execute();
		},

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

		visitor: (site, id) =>
			db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		visitorByToken: (site, tokenHash) =>
			db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", site)
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		async makeVisitor(visitor) {
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
				.where((where) =>
					where.or([
						where("subject", "is", null),
						where("subject", "=", identity.subject),
					]),
				)
				.returningAll()
				.executeTakeFirst(),
		async keepLooking(site, visitor, looking) {
			await db
				.updateTable("visitors")
				.set({ looking })
				.where("site_id", "=", site)
				.where("id", "=", visitor)
				.execute();
		},

		rating: (conversation, asked) =>
			db
				.selectFrom("ratings")
				.selectAll()
				.where("site_id", "=", conversation.site_id)
				.where("conversation_id", "=", conversation.id)
				.where("asked_seq", "=", asked)
				.executeTakeFirst(),
		ratings: (sites, before, most) =>
			db
				.selectFrom("ratings as r")
				.innerJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "r.site_id")
						.onRef("c.id", "=", "r.conversation_id"),
				)
				.selectAll("r")
				.select(["c.visitor_name", "c.ref"])
				.where("r.site_id", "in", sites)
				.where("r.given_at", "<=", before)
				.orderBy("r.given_at", "desc")
				.limit(most)
				.execute(),
	};
}
