import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import type { AuditAction } from "../../protocol/audit.ts";
import type { SiteSecurity } from "../../protocol/site.ts";
import { auditRow } from "../people/audit.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { CoreTables, LinkRow, SiteRow } from "../store/contract/rows.ts";
import { mustOwn, mustOwnAllOf } from "./guards.ts";
import { endSessions } from "./member-queries.ts";

/** How an owner lets a colleague in again, and how safely all of a site sign in. */
export interface AccessStore {
	/** Older unused ones of the person end. Errors: `not_found`, `forbidden` but for who owns all their sites. */
	makeColleagueLink(named: Named, link: LinkRow, now: number): Promise<void>;
	/** App, recovery codes and passkeys go, and the sessions with them. Errors: as above. */
	resetSecondFactor(named: Named, now: number): Promise<void>;
	/** Errors: `not_found`, `forbidden`. */
	setSecurity(
		site: string,
		by: string,
		to: Security,
		now: number,
	): Promise<void>;
}

export type Security = Pick<
	SiteRow,
	"session_days" | "second_factor" | "audit_days"
>;

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
				await tx
					.deleteFrom("links")
					.where("person_id", "=", named.person)
					.where("purpose", "=", "colleague")
					.where("used_at", "is", null)
					.execute();
				await tx.insertInto("links").values(link).execute();
				await noteAt(tx, sites, named, "sign_in_link_made", now);
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
				await noteAt(tx, sites, named, "second_factor_reset", now);
			}),
		setSecurity: (site, by, to, now) =>
			db.transaction().execute(async (tx) => {
				await mustOwn(tx, site, by);
				const row = await tx
					.selectFrom("sites")
					.select(["session_days", "second_factor", "audit_days"])
					.where("id", "=", site)
					.executeTakeFirstOrThrow();
				const [before, after] = [valuesOf(row), valuesOf(to)];
				if (isDeepStrictEqual(before, after)) return;
				await tx.updateTable("sites").set(to).where("id", "=", site).execute();
				const details = { setting: "security:change", before, after };
				const said = { action: "setting_changed", by, details } as const;
				await insertAudit(tx, [auditRow(site, now, said)]).execute();
			}),
	};
}

/** As the command says them. */
function valuesOf({
	session_days,
	second_factor,
	audit_days,
}: Security): SiteSecurity {
	return {
		sessionDays: session_days,
		secondFactor: second_factor === 1,
		auditDays: audit_days,
	};
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
	await insertAudit(tx, rows).execute();
}
