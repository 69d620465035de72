import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from "../../protocol/limits.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { PeopleStore } from "../store/contract/store.ts";

/** Sign-in links, used or not, and sessions: they end when they open nothing any more. */
export function endedSessions(
	store: Pick<PeopleStore, "pruneLinks" | "pruneSessions">,
): Pruned[] {
	return [
		{ name: "sign-in links", drop: store.pruneLinks },
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
