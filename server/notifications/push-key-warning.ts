import type { Config } from "../config/config.ts";
import { keptKeys } from "./push.ts";
import type { NotificationStore } from "./queries.ts";

/** What keys for push services that were set later cost, for whoever runs the relay; null: nothing. */
export async function pushKeyWarning(
	store: Pick<NotificationStore, "secret">,
	{ vapid }: Pick<Config, "vapid">,
): Promise<string | null> {
	if (!vapid) return null;
	// Where there were none yet, those that are set are kept: without the settings the devices still ring.
	const kept = await keptKeys(store, () => vapid);
	if (kept.publicKey === vapid.publicKey) return null;
	return "VAPID_PUBLIC_KEY is another key than this shop had before. A device of the staff that was turned on with the other one stays silent until somebody turns ringing on there again: the console shows it as off.";
}
