import type { ConversationView } from "../../server/store/contract/views.ts";
import type { Database } from "../../server/store/sqlite/driver.ts";
import { alertRows, cardRows } from "./attention-rows.ts";
import { conversationRows } from "./conversation-rows.ts";
import { insertRows } from "./insert-rows.ts";
import type { PastEpisode } from "./past-episode.ts";
import type { PastHour } from "./past-hours.ts";
import { shoppersOf } from "./shoppers.ts";
import type { Staff } from "./staff.ts";
import { workloadRows } from "./workload-rows.ts";

interface Beside {
	seed: number;
	/** Nothing happens from then on. */
	until: number;
	/** Those in which it happened. */
	hours: readonly PastHour[];
}

/**
 * Writes all that a store keeps of a history, in one transaction. What is counted of it is made of the log afterwards,
 * as of any other. Answers how many rows of each table.
 */
export function writeHistory(
	database: Database,
	episodes: readonly PastEpisode[],
	staff: Staff,
	{ seed, until, hours }: Beside,
): ReadonlyMap<string, number> {
	const { insert, written } = insertRows(database);
	const { cast, agents, owner } = staff;
	database.exec("begin immediate");
	try {
		const of = { site: cast.site, seed, until };
		const { visitors, orders } = shoppersOf(episodes, of);
		insert("visitors", visitors);
		insert("orders", orders);
		insert("workload_spans", workloadRows(episodes, hours, cast));
		insert("comment_cards", cardRows(episodes, visitors, cast));
		for (const together of byConversation(episodes)) {
			const visitor = visitors[together[0]?.visitor ?? -1];
			if (!visitor) throw new Error("a conversation of nobody");
			const rows = conversationRows(together, { cast, visitor, agents });
			insert("conversations", [rows.conversation]);
			insert("search_behind", [searchRow(rows.conversation)]);
			insert("entries", rows.entries);
			insert("conversation_tags", rows.tags);
			insert("asks", rows.asks);
			insert("answers", rows.answers);
			insert("credits", rows.credits);
			insert("told_waits", rows.toldWaits);
			insert("line_events", rows.lineEvents);
			insert("alerts", alertRows(rows, { until, by: owner.id }));
			insert("told_answers", rows.toldAnswers);
		}
		// What was counted of the shop before is counted anew with it.
		database
			.prepare("delete from figure_sites where site_id = ?")
			.run(cast.site);
		database.exec("commit");
	} catch (error) {
		if (database.inTransaction) database.exec("rollback");
		throw error;
	}
	return written;
}

/** The relay reads it into the search, as what was there before an upgrade. */
function searchRow({ site_id, id, last_at, last_seq }: ConversationView) {
	return { site_id, conversation_id: id, last_at, up_to: last_seq };
}

/** Each with its reopenings, in the order in which they began. */
export function byConversation(
	episodes: readonly PastEpisode[],
): PastEpisode[][] {
	const found: PastEpisode[][] = [];
	for (const past of episodes) {
		found[past.conversation] ??= [];
		found[past.conversation]?.push(past);
	}
	return found;
}
