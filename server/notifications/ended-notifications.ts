import { MAIL_LINK_MS } from "../../protocol/limits.ts";
import type { Pruned } from "../ports/pruned.ts";
import { CALLS_COUNTED_MS } from "./calling.ts";
import type { NotificationQueries } from "./queries.ts";

/** Links of mails, used or not, calls that count no more, and devices of people who have left. */
export function endedNotifications(store: NotificationQueries): Pruned[] {
	return [
		{
			name: "mail links",
			// Taken-back ones too: until then they say when the last mail went.
			drop: (now, most) => store.pruneMailLinks(now - MAIL_LINK_MS, most),
		},
		{
			name: "links to keep",
			drop: store.pruneReturnLinks,
		},
		{
			name: "calls",
			async drop(now) {
				await store.dropCalls(now - CALLS_COUNTED_MS);
				return 0;
			},
		},
		{
			name: "push devices",
			drop: (_now, most) => store.prunePushDevices(most),
		},
	];
}
