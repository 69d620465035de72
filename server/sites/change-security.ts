import type { SiteSecurity } from "../../protocol/site.ts";
import {
	readSecurityChange,
	type SecurityChange,
} from "../../protocol/staff.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** How safely all of a site sign in, and how long its log is kept. */
export function securitySetting(store: Store): Setting<SecurityChange> {
	return {
		read: readSecurityChange,
		roles: ["owner"],
		fresh: true,
		async decide({ site, sessionDays, secondFactor, auditDays }) {
			const row = await mustFindSite(store, site);
			const set = {
				session_days: sessionDays,
				second_factor: secondFactor ? 1 : 0,
				audit_days: auditDays,
			} as const;
			return ofSite(row, set, securityOf);
		},
	};
}

export function securityOf({
	session_days,
	second_factor,
	audit_days,
}: Pick<
	SiteRow,
	"session_days" | "second_factor" | "audit_days"
>): SiteSecurity {
	return {
		sessionDays: session_days,
		secondFactor: second_factor === 1,
		auditDays: audit_days,
	};
}
