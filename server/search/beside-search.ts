import type { Beside } from "../store/contract/change.ts";
import type { Write } from "../store/contract/statement.ts";
import { addRow, dropRow } from "./row-writes.ts";
import { HEAD_SEQ } from "./rows.ts";
import { entryWords, headWords, isHeadChange } from "./search-words.ts";

/**
 * What is found of a commit to a conversation, in its transaction: a row for each entry with words, and one for the
 * conversation where its name, tags or score are new. What is erased goes by a trigger of the database.
 */
export const besideSearch: Beside = (row, before, entries) => {
	const { site_id, id: conversation_id } = row;
	const writes: Write[] = [];
	if (row.forgotten_at !== null) {
		if (before?.forgotten_at === null)
			writes.push(dropRow({ site_id, conversation_id, seq: HEAD_SEQ }));
		return writes;
	}
	if (isHeadChange(row, before))
		writes.push(
			addRow(
				{ site_id, conversation_id, seq: HEAD_SEQ, words: headWords(row) },
				row.last_at,
			),
		);
	for (const entry of entries) {
		const words = entryWords(row, entry);
		if (words !== null)
			writes.push(
				addRow({ site_id, conversation_id, seq: entry.seq, words }, entry.at),
			);
	}
	return writes;
};
