import type { Kysely } from "kysely";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type {
	CoreTables,
	InvitationRow,
	MembershipRow,
	PersonRow,
} from "../store/contract/rows.ts";
import { memberOf, teamsAmong } from "./guards.ts";
import { NAMELESS } from "./invitation-queries.ts";
import { switchOf } from "./switch-of.ts";

/** Who joins: somebody new with the hash of a password, or somebody who is signed in. */
export type Joining =
	| { kind: "new"; person: PersonRow; password: string }
	| { kind: "known"; person: string };

export interface JoiningStore {
	/**
	 * Uses the invitation and makes whoever joins a member, or does neither: of many who come with one link one gets in.
	 * Errors: `forbidden` for a link that opens nothing, `conflict` for an address that somebody has, and for who works
	 * there already.
	 */
	useInvitation(
		tokenHash: string,
		who: Joining,
		now: number,
	): Promise<MembershipRow>;
}

type Db = Kysely<CoreTables>;

export function joiningQueries(db: Db): JoiningStore {
	return {
		useInvitation: (tokenHash, who, now) =>
			db.transaction().execute(async (tx) => {
				const person = who.kind === "new" ? who.person.id : who.person;
				const used = await tx
					.updateTable("invitations")
					.set({ used_at: now, used_by: person, ...NAMELESS })
					.where("token_hash", "=", tokenHash)
					.where("used_at", "is", null)
					.where("withdrawn_at", "is", null)
					.where("expires_at", ">", now)
					.returningAll()
					.executeTakeFirst();
				if (!used) throw new Refused({ code: "forbidden" });
				if (who.kind === "new") await makeSomebody(tx, who, now);
				else if (await memberOf(tx, used.site_id, person))
					throw new Refused({ code: "conflict" });
				const membership = await membershipBy(tx, used, person);
				await tx.insertInto("memberships").values(membership).execute();
				const said = {
					action: "invitation_used" as const,
					by: person,
					target: used.id,
					details: { role: used.role, new: who.kind === "new" },
				};
				await insertAudit(tx, [auditRow(used.site_id, now, said)]);
				return membership;
			}),
	};
}

async function makeSomebody(
	tx: Db,
	{ person, password }: Extract<Joining, { kind: "new" }>,
	now: number,
): Promise<void> {
	const taken = await tx
		.selectFrom("people")
		.select("id")
		.where("email", "=", person.email)
		.executeTakeFirst();
	if (taken) throw new Refused({ code: "conflict" });
	await tx.insertInto("people").values(person).execute();
	await tx
		.insertInto("passwords")
		.values({ person_id: person.id, hash: password, set_at: now })
		.execute();
}

async function membershipBy(
	tx: Db,
	{ site_id, role, teams, languages, slots }: InvitationRow,
	person_id: string,
): Promise<MembershipRow> {
	// A team may be gone since.
	const wanted = JSON.parse(teams) as string[];
	return {
		site_id,
		person_id,
		role,
		...(await switchOf(tx, person_id)),
		missed: 0,
		missed_since: null,
		slots,
		assigned_at: 0,
		languages,
		teams: JSON.stringify(await teamsAmong(tx, site_id, wanted)),
	};
}
