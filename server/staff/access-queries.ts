import type { Kysely } from "kysely";
import type { AuditAction } from "../../protocol/audit.ts";
import { auditRow } from "../people/audit.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { LinkRow } from "../store/contract/sign-in-rows.ts";
import { mustOwnAllOf, sitesOf } from "./guards.ts";
import { endSessions } from "./member-queries.ts";

/** How an owner lets a colleague in again. */
export interface AccessStore {
	/** Older unused ones of the person end. Errors: `not_found`, `forbidden` but for who owns all their sites. */
	makeColleagueLink(named: Named, link: LinkRow, now: number): Promise<void>;
	/** The same for oneself, which anybody may. */
	makeOwnLink(
		link: LinkRow & { person_id: string },
		now: number,
	): Promise<void>;
	/** App, recovery codes and passkeys go, and the sessions with what was begun in them. Errors: as above. */
	resetSecondFactor(named: Named, now: number): Promise<void>;
}

interface Named {
	site: string;
	person: string;
	/** The owner who does it. */
	by: string;
}

type Db = Kysely<CoreTables>;

export function accessQueries(db: Db): AccessStore {
	return {
		makeColleagueLink: (named, link, now) =>
			db.transaction().execute(async (tx) => {
				const sites = await mustOwnAllOf(tx, named);
				await dropColleagueLinks(tx, named.person);
				await tx.insertInto("links").values(link).execute();
				await noteAt(tx, sites, named, "sign_in_link_made", now);
			}),
		makeOwnLink: (link, now) =>
			db.transaction().execute(async (tx) => {
				const { person_id: person } = link;
				await dropColleagueLinks(tx, person);
				await tx.insertInto("links").values(link).execute();
				const sites = await sitesOf(tx, person);
				const made = { site: "", person, by: person };
				await noteAt(tx, sites, made, "sign_in_link_made", now);
			}),
		resetSecondFactor: (named, now) =>
			db.transaction().execute(async (tx) => {
				const sites = await mustOwnAllOf(tx, named);
				const { person } = named;
				for (const table of [
					"totps",
					"recovery_codes",
					"passkeys",
					// What was begun with the old one is not finished.
					"tickets",
				] as const)
					await tx.deleteFrom(table).where("person_id", "=", person).execute();
				await endSessions(tx, person);
				// Asked for in one of them, it would outlive it.
				await tx
					.deleteFrom("links")
					.where("person_id", "=", person)
					.where("purpose", "=", "address")
					.execute();
				await noteAt(tx, sites, named, "second_factor_reset", now);
			}),
	};
}

/** The newest alone opens something. */
async function dropColleagueLinks(tx: Db, person: string): Promise<void> {
	await tx
		.deleteFrom("links")
		.where("person_id", "=", person)
		.where("purpose", "=", "colleague")
		.where("used_at", "is", null)
		.execute();
}

/** It is about the account, so that the log of each site has it. */
async function noteAt(
	tx: Db,
	sites: readonly string[],
	{ person, by }: Named,
	action: AuditAction,
	now: number,
): Promise<void> {
	const said = { action, by, target: person };
	const rows = sites.map((site) => auditRow(site, now, said));
	await insertAudit(tx, rows);
}
