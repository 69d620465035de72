import {
	SESSION_ABSOLUTE_MS,
	SESSION_DAYS_MOST,
} from "../../protocol/account-limits.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { SignInStore } from "../store/contract/sign-in-store.ts";
import { DAY_MS } from "./sessions.ts";

/** An ended link is kept for so long: the log tells one that was used, or too late, from one that never was. */
export const LINK_REMEMBERED_MS = 24 * 3_600_000;

/**
 * Sign-in links, used or not, tickets and sessions, once they open nothing any more. A session that ended sooner,
 * by what its sites say, opens nothing and stands until then.
 */
export function endedSessions(
	store: Pick<SignInStore, "pruneLinks" | "pruneSessions" | "pruneTickets">,
): Pruned[] {
	return [
		{
			name: "sign-in links",
			drop: (now, most) => store.pruneLinks(now - LINK_REMEMBERED_MS, most),
		},
		{
			name: "tickets",
			drop: (now, most) => store.pruneTickets(now, most),
		},
		{
			name: "sessions",
			drop: (now, most) =>
				store.pruneSessions(
					{
						usedBefore: now - SESSION_DAYS_MOST * DAY_MS,
						begunBefore: now - SESSION_ABSOLUTE_MS,
					},
					most,
				),
		},
	];
}
