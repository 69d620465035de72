import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from "../../protocol/limits.ts";
import type { Due } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";

/** What has ended opens nothing; it only takes room, and may wait. */
const EVERY_MS = 3_600_000;

/** An ended link is kept for so long: the log tells one that was used, or too late, from one that never was. */
export const LINK_REMEMBERED_MS = 24 * 3_600_000;

/** Removes the links and sessions that have ended. */
export function signInEnds(
	store: Pick<Store, "now" | "dropEndedSignIns">,
): Due {
	let next = Number.NEGATIVE_INFINITY;
	return {
		next: async () => next,
		async run(now) {
			await store.dropEndedSignIns({
				linksUntil: now - LINK_REMEMBERED_MS,
				usedBefore: now - SESSION_IDLE_MS,
				createdBefore: now - SESSION_ABSOLUTE_MS,
			});
			next = now + EVERY_MS;
		},
		betweenMs: EVERY_MS,
	};
}
