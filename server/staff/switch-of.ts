import type { Kysely } from "kysely";
import type { CoreTables, MembershipRow } from "../store/contract/rows.ts";

const HERE = { availability: "here", until: null, set_because: null } as const;

/** What somebody has chosen to be: one switch for all sites, so that it stands for one that is new. */
export async function switchOf(
	tx: Kysely<CoreTables>,
	person: string,
): Promise<Pick<MembershipRow, "availability" | "until" | "set_because">> {
	const other = await tx
		.selectFrom("memberships")
		.select(["availability", "until", "set_because"])
		.where("person_id", "=", person)
		.limit(1)
		.executeTakeFirst();
	return other ?? HERE;
}
