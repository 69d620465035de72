import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from "../../protocol/limits.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { SignInStore } from "../store/contract/store.ts";

/** An ended link is kept for so long: the log tells one that was used, or too late, from one that never was. */
export const LINK_REMEMBERED_MS = 24 * 3_600_000;

/** Sign-in links, used or not, and sessions: they end when they open nothing any more. */
export function endedSessions(
	store: Pick<SignInStore, "pruneLinks" | "pruneSessions">,
): Pruned[] {
	return [
		{
			name: "sign-in links",
			drop: (now, most) => store.pruneLinks(now - LINK_REMEMBERED_MS, most),
		},
		{
			name: "sessions",
			drop: (now, most) =>
				store.pruneSessions(
					{
						usedBefore: now - SESSION_IDLE_MS,
						begunBefore: now - SESSION_ABSOLUTE_MS,
					},
					most,
				),
		},
	];
}
