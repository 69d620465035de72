import { NO_WAY_BACK_MS } from "../../protocol/repair.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Due } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";
import type { RepairStore } from "./queries.ts";
import type { RecoveryRow } from "./rows.ts";
import { losingTheWay } from "./second-answer.ts";

interface Parts {
	store: Store & RepairStore;
	log: ConversationLog;
	/** Where the shopper said that they can be reached about an answer; null: nowhere. */
	contactOf(recovery: RecoveryRow): Promise<string | null>;
	changed(site: string, id: string): void;
}

/** One run takes so many; the rest follows at once. */
const AT_ONCE = 100;

/** Looks after 30 days whether there is a way back to the shopper. */
export function wayBackDue(parts: Parts): Due {
	const { store, log, changed } = parts;

	async function look(recovery: RecoveryRow): Promise<void> {
		const { site_id: site, id, conversation_id: conversation } = recovery;
		if (await hasWayBack(parts, recovery))
			return store.postponeRecovery(recovery, store.now() + NO_WAY_BACK_MS);
		await log.change(
			losingTheWay.of({ site, conversation }, null, { recovery: id }),
		);
		changed(site, id);
	}

	return {
		next: () => store.nextRecovery(),
		async run(now) {
			const rows = await store.recoveriesDue(now, AT_ONCE);
			for (const row of rows) await look(row);
		},
	};
}

/** An address that they left, or a visit since it was opened. */
async function hasWayBack(
	{ store, contactOf }: Parts,
	recovery: RecoveryRow,
): Promise<boolean> {
	const { site_id, visitor_id, conversation_id, opened_seq } = recovery;
	const visitor = await store.visitor(site_id, visitor_id);
	if (visitor?.email || visitor?.reply_to) return true;
	const row = await store.conversation(conversation_id);
	if (row && row.read_by_visitor >= opened_seq) return true;
	return (await contactOf(recovery)) !== null;
}
