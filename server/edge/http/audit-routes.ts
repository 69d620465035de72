import type { Hono } from "hono";
import { readAuditExport } from "../../../protocol/audit.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { AuditExport } from "../../audit/export-audit.ts";
import type { Limits } from "../../ports/limits.ts";
import { mustBeFresh } from "../../sites/site-role.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";
import { streamOf } from "./stream-of.ts";

export interface AuditRoutesParts extends AccountParts {
	limits: Limits;
	exportAudit: AuditExport;
}

/** The audit log of a site as a file, for its owners. It is sent as it is read, and never stands in memory whole. */
export function auditRoutes(
	app: Hono<Env>,
	{ store, limits, exportAudit }: AuditRoutesParts,
	account: AccountSession,
): void {
	app.post("/console/audit", async (c) => {
		const { person, session } = await account.mustBeSignedIn(c);
		const wanted = await account.read(c, readAuditExport);
		const memberships = await store.memberships(person.id);
		const role = memberships.find(({ site_id }) => site_id === wanted.site);
		if (!role) throw new Refused({ code: "not_found" });
		if (role.role !== "owner") throw new Refused({ code: "forbidden" });
		await account.mustHaveSecondFactor(session);
		mustBeFresh(session.fresh_at, store.now());
		await limits.spend("agent", "write", person.id);
		const lines = await exportAudit(person.id, wanted);
		return c.body(streamOf(lines), 200, {
			...ALWAYS,
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="audit-log.csv"',
			"Cache-Control": "no-store",
			"Cross-Origin-Resource-Policy": "same-origin",
		});
	});
}
