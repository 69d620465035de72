import type { Kysely } from "kysely";
import { byText } from "../../ports/by-text.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { PeopleStore } from "../contract/store.ts";

export function peopleQueries(db: Kysely<CoreTables>): PeopleStore {
	return {
		...pruned(db),
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
		async keepPerson({ id, ...person }) {
			await db
				.insertInto("people")
				.values({ id, ...person })
				// Without the id: setting it asks every table that refers to it, whole.
				.onConflict((on) => on.column("id").doUpdateSet(person))
				.execute();
		},
		memberships: (person) =>
			db
				.selectFrom("memberships")
				.selectAll()
				.where("person_id", "=", person)
				.execute(),
		async sitesOf(person) {
			const sites = await db
				.selectFrom("memberships as m")
				.innerJoin("sites as s", "s.id", "m.site_id")
				.select(["s.id", "s.name", "s.created_at"])
				.where("m.person_id", "=", person)
				.execute();
			return sites
				.sort((a, b) => a.created_at - b.created_at || byText(a.id, b.id))
				.map(({ id, name }) => ({ id, name }));
		},
		async keepMembership({ site_id, person_id, ...membership }) {
			await db
				.insertInto("memberships")
				.values({ site_id, person_id, ...membership })
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
	};
}

function pruned(
	db: Kysely<CoreTables>,
): Pick<PeopleStore, "pruneLinks" | "pruneSessions"> {
	return {
		async pruneLinks(now, most) {
			const { numDeletedRows } = await db
				.deleteFrom("links")
				.where("token_hash", "in", (of) =>
					of
						.selectFrom("links")
						.select("token_hash")
						.where("expires_at", "<=", now)
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
