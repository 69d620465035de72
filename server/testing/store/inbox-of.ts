import type { Store } from "../../store/contract/store.ts";
import type { ConversationView } from "../../store/contract/views.ts";

/** Everything of a site: what waits, what is open, what is closed. */
export async function inboxOf(
	store: Pick<Store, "conversationsIn">,
	site: string,
): Promise<ConversationView[]> {
	const states = ["waiting", "open", "closed"] as const;
	const lists = await Promise.all(
		states.map((state) => store.conversationsIn(site, state, null, 10_000)),
	);
	return lists.flat();
}
