import type { StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import type { EntryView } from "../conversation/slots.ts";
import { authorName } from "../conversation/system-message-words.ts";
import { fill, plain } from "../words/words.ts";
import { checkedWords } from "./words.ts";

/** That a colleague compared an order and a name, and that it was not so, as lines of the log. */
export const checkEntries: EntryView = {
	kinds: ["customer_checked"],
	says(entry) {
		if (entry.kind !== "customer_checked" || !entry.body) return "";
		const { order, holds } = entry.body;
		return fill(holds ? checkedWords.checkedLine : checkedWords.takenBackLine, {
			name: authorName(entry),
			order: plain(order),
		});
	},
};

/** Who compared what and when; undefined: nobody has, or the text was erased. */
export function lastCheck(entries: readonly Entry[]) {
	for (const entry of entries.toReversed())
		if (entry.kind === "customer_checked" && entry.body)
			return { name: authorName(entry), order: entry.body.order, at: entry.at };
	return undefined;
}

/** In the head of the conversation. */
export function CheckedMark({ row }: { row: StaffConversation }) {
	return row.proof === "checked" ? <span>{checkedWords.checked}</span> : null;
}

/** In its row. */
export function RowChecked({ row }: { row: StaffConversation }) {
	return row.proof === "checked" ? (
		<span class="badge">{checkedWords.checked}</span>
	) : null;
}
