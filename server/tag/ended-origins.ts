import { REFUSED_HOURS, SEEN_DAYS } from "../../protocol/tag.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { TagStore } from "./queries.ts";

const HOUR_MS = 3_600_000;

/** Origins that nobody has come from for long; those that were refused go after a day. */
export function endedOrigins(store: TagStore): Pruned[] {
	return [
		{
			name: "seen origins",
			drop: (now, most) =>
				store.pruneSeenOrigins(true, now - SEEN_DAYS * 24 * HOUR_MS, most),
		},
		{
			name: "refused origins",
			drop: (now, most) =>
				store.pruneSeenOrigins(false, now - REFUSED_HOURS * HOUR_MS, most),
		},
	];
}
