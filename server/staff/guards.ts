import type { Kysely } from "kysely";
import { Refused } from "../../protocol/refusal.ts";
import type { CoreTables, MembershipRow } from "../store/contract/rows.ts";

/*
 * What must hold when it is written. The command was allowed a moment ago, by memberships that may have changed since:
 * each of these stands in the transaction of the work itself. The store runs one transaction at a time; one that runs
 * several has to lock the row of the site before it asks.
 */

type Db = Kysely<CoreTables>;

export function memberOf(
	db: Db,
	site: string,
	person: string,
): Promise<MembershipRow | undefined> {
	return db
		.selectFrom("memberships")
		.selectAll()
		.where("site_id", "=", site)
		.where("person_id", "=", person)
		.executeTakeFirst();
}

/** Errors: `not_found`. */
export async function mustBeMember(
	db: Db,
	site: string,
	person: string,
): Promise<MembershipRow> {
	const member = await memberOf(db, site, person);
	if (!member) throw new Refused({ code: "not_found" });
	return member;
}

/** Errors: `not_found` for who does not work there any more, `forbidden` for who is no owner any more. */
export async function mustOwn(
	db: Db,
	site: string,
	person: string,
): Promise<void> {
	const { role } = await mustBeMember(db, site, person);
	if (role !== "owner") throw new Refused({ code: "forbidden" });
}

/** Somebody else owns the site, too. Errors: `last_owner`. */
export async function mustKeepOwner(
	db: Db,
	site: string,
	person: string,
): Promise<void> {
	const other = await db
		.selectFrom("memberships")
		.select("person_id")
		.where("site_id", "=", site)
		.where("role", "=", "owner")
		.where("person_id", "<>", person)
		.limit(1)
		.executeTakeFirst();
	if (!other) throw new Refused({ code: "last_owner" });
}

/**
 * What is done to somebody's account is done for all their sites, so only who owns all of them may. Resolves with
 * these sites. Errors: `not_found` for who is not of the site that was named, `forbidden`.
 */
export async function mustOwnAllOf(
	db: Db,
	{ site, person, by }: { site: string; person: string; by: string },
): Promise<string[]> {
	await mustOwn(db, site, by);
	await mustBeMember(db, site, person);
	const theirs = await sitesOf(db, person);
	for (const each of theirs) {
		const own = await memberOf(db, each, by);
		if (own?.role !== "owner") throw new Refused({ code: "forbidden" });
	}
	return theirs;
}

export async function sitesOf(db: Db, person: string): Promise<string[]> {
	const rows = await db
		.selectFrom("memberships")
		.select("site_id")
		.where("person_id", "=", person)
		.execute();
	return rows.map(({ site_id }) => site_id);
}

/** Those of them that are teams of the site. */
export async function teamsAmong(
	tx: Db,
	site: string,
	wanted: readonly string[],
): Promise<string[]> {
	const rows = await tx
		.selectFrom("teams")
		.select("id")
		.where("site_id", "=", site)
		.execute();
	const known = new Set(rows.map(({ id }) => id));
	return wanted.filter((id) => known.has(id));
}
