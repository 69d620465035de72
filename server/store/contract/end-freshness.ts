import type { Kysely } from "kysely";
import type { CoreTables } from "./rows.ts";

/**
 * Part of what sets a second factor: a session that began without one proves who it is before it changes anything of
 * how its person signs in, as if its sign-in were long ago.
 */
export async function endFreshness(
	db: Kysely<CoreTables>,
	person: string,
): Promise<void> {
	await db
		.updateTable("sessions")
		.set({ fresh_at: 0 })
		.where("person_id", "=", person)
		.where("second_factor_at", "=", 0)
		.execute();
}
