import { FORGOTTEN } from "../../protocol/log.ts";
import { byVisitor, systemEntry } from "../conversations/entry-builders.ts";
import { closed } from "../conversations/lifecycle.ts";
import type { ConversationLog, Kept } from "../conversations/log.ts";
import type { Decision } from "../store/contract/change.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";

/**
 * Erases every word of one visitor's conversations, and then who they were. In this order: whoever is
 * interrupted still has the token, and may say it again. Resolves with the conversations.
 */
export async function forget(
	{ store, log }: { store: Store; log: ConversationLog },
	{ site_id, id }: VisitorRow,
): Promise<ConversationView[]> {
	const first = await eraseAll();
	await store.forgetVisitor(site_id, id, store.now());
	// One may have begun in between; from here on none does.
	const last = await eraseAll();
	await store.scrub();
	return [...first, ...last];

	async function eraseAll(): Promise<ConversationView[]> {
		const ids = await store.unforgotten(site_id, id);
		const kept = await Promise.all(
			ids.map((conversation) => erase(log, site_id, conversation)),
		);
		return kept.flatMap((one) => (one.kind === "written" ? [one.row] : []));
	}
}

function erase(
	log: ConversationLog,
	site: string,
	conversation: string,
): Promise<Kept> {
	return log.decide({ site, conversation }, (row, now) =>
		row && row.forgotten_at === null ? erased(row, now) : { kind: "keep" },
	);
}

/** Closed, if it was not, and without a question about how it was. */
function erased(row: ConversationView, now: number): Decision {
	const author = byVisitor({ id: row.visitor_id });
	const ending = row.state === "closed" ? null : closed(row, author, now, 0);
	const { entries = [], set = {} } = ending?.kind === "write" ? ending : {};
	return {
		kind: "write",
		entries: [...entries, systemEntry("forgotten", "all", {})],
		set: { ...set, ask_at: null, visitor_name: null, forgotten_at: now },
		eraseAll: FORGOTTEN,
	};
}
