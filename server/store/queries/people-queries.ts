import type { Kysely } from "kysely";
import { byText } from "../../ports/by-text.ts";
import { insertAudit } from "../contract/audit-rows.ts";
import type { CoreTables, MembershipRow, PersonRow } from "../contract/rows.ts";
import { slot } from "../contract/statement.ts";
import type { PeopleStore } from "../contract/store.ts";
import { compiledOnce } from "./compiled-once.ts";
import { signInQueries } from "./sign-in-queries.ts";

export function peopleQueries(db: Kysely<CoreTables>): PeopleStore {
	const byId = compiledOnce<{ id: string }, PersonRow>(db, () =>
		db.selectFrom("people").selectAll().where("id", "=", slot<string>("id")),
	);
	const roles = compiledOnce<
		{ person: string },
		Pick<MembershipRow, "site_id" | "role">
	>(db, () =>
		db
			.selectFrom("memberships")
			.select(["site_id", "role"])
			.where("person_id", "=", slot<string>("person")),
	);
	return {
		person: async (id) => (await byId({ id }))[0],
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
		rolesOf: (person) => roles({ person }),
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
		keepAudit: (rows) => insertAudit(db, rows),
		...signInQueries(db),
	};
}
