import type { Kysely } from "kysely";
import type { CoreTables } from "./rows.ts";

/** Whether a site of the person wants a second factor: asked within what ends one. */
export async function isSecondFactorWanted(
	db: Kysely<CoreTables>,
	person: string,
): Promise<boolean> {
	return (await wantsSecondFactor(db, person).executeTakeFirst()) !== undefined;
}

/** A site of theirs that wants one. */
export function wantsSecondFactor(db: Kysely<CoreTables>, person: string) {
	return db
		.selectFrom("memberships as m")
		.innerJoin("sites as s", "s.id", "m.site_id")
		.select("s.id")
		.where("m.person_id", "=", person)
		.where("s.second_factor", "=", 1)
		.limit(1);
}
