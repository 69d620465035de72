import type { Decides } from "../../server/conversations/decision.ts";
import type { EntryRow } from "../../server/store/contract/columns.ts";
import type { Write } from "../../server/store/contract/statement.ts";
import type { ConversationView } from "../../server/store/contract/views.ts";
import { newRow, numbered } from "../../server/store/deciding/new-rows.ts";

/** One conversation as the relay's own decisions make it, without a store. */
export interface ToldConversation {
	/** Throws before it has begun. */
	row(): ConversationView;
	entries: EntryRow[];
	/**
	 * Does what this decides at that time. Answers with what is written beside it.
	 * @param further rows that it reads
	 */
	does<A, R>(
		decides: Decides<A, R>,
		args: A,
		now: number,
		further?: object,
	): Write[];
}

export function toldConversation(site: string, id: string): ToldConversation {
	let known: ConversationView | undefined;
	const entries: EntryRow[] = [];
	return {
		entries,
		row() {
			if (!known) throw new Error("a conversation that has not begun");
			return known;
		},
		does(decides, args, now, further) {
			const rows = { conversation: known ?? null, ...further };
			// A decider is told of its rows by the store, which the compiler cannot follow.
			const decision = decides.decide(rows as never, args as never, now);
			if (decision.kind === "unchanged")
				throw new Error(`${decides.name} changes nothing in the past`);
			const needs = { site, conversation: { currentOf: "", orNew: id } };
			const row = known ?? newRow(needs, decision.start, now);
			for (const entry of decision.entries ?? [])
				entries.push(numbered(row, entry, now));
			known = Object.assign(row, decision.set);
			return decision.writes ?? [];
		},
	};
}
