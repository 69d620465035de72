import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import { wantsSecondFactor } from "../contract/second-factor-wanted.ts";
import type { SignInStore } from "../contract/sign-in-store.ts";
import { slot } from "../contract/statement.ts";
import { compiledOnce } from "./compiled-once.ts";

/** By what somebody proves who they are. */
export function proofQueries(
	db: Kysely<CoreTables>,
): Pick<
	SignInStore,
	| "newEmailOf"
	| "password"
	| "needsSecondFactor"
	| "totp"
	| "passkeysOf"
	| "recoveryCodesLeft"
> {
	const wanted = compiledOnce<{ person: string }, { id: string }>(db, () =>
		wantsSecondFactor(db, slot<string>("person")),
	);
	return {
		async newEmailOf(person, now) {
			const links = await db
				.selectFrom("links")
				.select(["email", "expires_at"])
				.where("person_id", "=", person)
				.where("purpose", "=", "address")
				.where("used_at", "is", null)
				.where("expires_at", ">", now)
				.execute();
			return (
				links.sort((a, b) => b.expires_at - a.expires_at)[0]?.email ?? null
			);
		},
		password: (person) =>
			db
				.selectFrom("passwords")
				.selectAll()
				.where("person_id", "=", person)
				.executeTakeFirst(),
		needsSecondFactor: async (person) => (await wanted({ person })).length > 0,
		totp: (person) =>
			db
				.selectFrom("totps")
				.selectAll()
				.where("person_id", "=", person)
				.executeTakeFirst(),
		async passkeysOf(person) {
			const passkeys = await db
				.selectFrom("passkeys")
				.selectAll()
				.where("person_id", "=", person)
				.execute();
			return passkeys.sort((a, b) => a.created_at - b.created_at);
		},
		async recoveryCodesLeft(person) {
			const { n } = await db
				.selectFrom("recovery_codes")
				.select(({ fn }) => fn.countAll<number>().as("n"))
				.where("person_id", "=", person)
				.where("used_at", "is", null)
				.executeTakeFirstOrThrow();
			return n;
		},
	};
}
