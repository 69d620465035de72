import type { Store } from "../store/contract/store.ts";
import { fits, type Wanted } from "./fits.ts";
import { hasAll, type Term } from "./match-expression.ts";
import type { Candidate } from "./queries.ts";
import { SHOPPER_SEQ } from "./rows.ts";

/** Of rows that an index has found, those that are what was asked for. @param terms none: all rows are heads */
export function createMeant(
	store: Pick<Store, "conversationsOf">,
	wanted: Wanted,
	terms: readonly Term[],
) {
	return async (found: readonly Candidate[]): Promise<Candidate[]> => {
		const rows: Candidate[] = [];
		for (const row of found) {
			if (terms.length > 0 && !hasAll(row.words, terms, wanted.query)) continue;
			if (row.seq !== SHOPPER_SEQ) {
				if (fits(row, wanted)) rows.push(row);
				continue;
			}
			const head = await headOfShopper(row);
			if (head && fits(head, wanted))
				rows.push({ ...row, ...head, id: row.id, seq: SHOPPER_SEQ });
		}
		return rows;
	};

	/** The newest conversation of a shopper who was found by an order. */
	async function headOfShopper(row: Candidate): Promise<Candidate | undefined> {
		const [newest] = await store.conversationsOf(
			row.site_id,
			row.conversation_id,
			1,
		);
		if (!newest) return undefined;
		const { id: conversation_id, ...of } = newest;
		return {
			...of,
			conversation_id,
			id: row.id,
			seq: row.seq,
			words: row.words,
		};
	}
}
