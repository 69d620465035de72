import {
	AUDIT_DAYS,
	AUDIT_DAYS_LEAST,
	AUDIT_DAYS_MOST,
	SESSION_DAYS,
	SESSION_DAYS_MOST,
} from "../../protocol/account-limits.ts";
import { withConfirmation } from "../workspace/confirm-identity.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import type { SiteState } from "./site-state.ts";

/** How people sign in, and how long what they do is written down. Numbers as typed. */
export interface SecurityForm {
	sessionDays: string;
	secondFactor: boolean;
	auditDays: string;
}

export const SESSION_RANGE = { least: 1, most: SESSION_DAYS_MOST };
export const AUDIT_RANGE = { least: AUDIT_DAYS_LEAST, most: AUDIT_DAYS_MOST };

export function createSecurityDraft({
	connection,
	site,
	now,
	changed,
}: SiteState): Draft<SecurityForm> {
	return createDraft(
		() => {
			const { security } = now();
			return {
				sessionDays: `${security?.sessionDays ?? SESSION_DAYS}`,
				secondFactor: security?.secondFactor ?? false,
				auditDays: `${security?.auditDays ?? AUDIT_DAYS}`,
			};
		},
		({ sessionDays, secondFactor, auditDays }) =>
			changed(
				withConfirmation(() =>
					connection.ask("security:change", {
						site,
						sessionDays: Number(sessionDays),
						secondFactor,
						auditDays: Number(auditDays),
					}),
				),
			),
	);
}

export function daysFit(
	typed: string,
	{ least, most }: { least: number; most: number },
): boolean {
	const days = Number(typed);
	return /^\d{1,5}$/.test(typed) && days >= least && days <= most;
}
