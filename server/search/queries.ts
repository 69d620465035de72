import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import { type BehindStore, behindQueries } from "./behind-queries.ts";
import type { SearchRow, SearchTables } from "./rows.ts";

type Tables = CoreTables & SearchTables;

/** A row that the index has found, with what its conversation is asked for. */
export interface Candidate extends SearchRow {
	/** null: the row is a shopper's. */
	state: "waiting" | "open" | "closed" | null;
	agent_id: string | null;
	relation: "customer" | "visitor" | null;
	/** JSON: ids. */
	tags: string | null;
	score: number | null;
	snoozed_at: number | null;
	spam: 0 | 1 | null;
	forgotten_at: number | null;
}

/** Where a search looks: half-open, the largest first. */
export interface RowRange {
	from: number;
	below: number;
}

export interface SearchStore extends BehindStore {
	/** Rows that match, the newest first. @param match in the words of FTS5 */
	searched(match: string, range: RowRange, most: number): Promise<Candidate[]>;
	/** All rows of a conversation. */
	searchRowsOf(site: string, conversation: string): Promise<Candidate[]>;
}

export function searchQueries(db: Kysely<Tables>): SearchStore {
	const candidates = (rows: ReturnType<typeof sql>) => sql<Candidate>`
		select r.*, c.state, c.agent_id, c.relation, c.tags, c.score, c.snoozed_at, c.spam, c.forgotten_at
		from (${rows}) as f
		cross join search_rows as r on r.id = f.id
		left join conversations as c on c.site_id = r.site_id and c.id = r.conversation_id
	`;
	return {
		...behindQueries(db),
		async searched(match, { from, below }, most) {
			const { rows } = await candidates(sql`
				select i.rowid as id from search_index as i
				where i.search_index match ${match} and i.rowid >= ${from} and i.rowid < ${below}
				order by i.rowid desc limit ${most}
			`).execute(db);
			return rows.sort((a, b) => b.id - a.id);
		},
		async searchRowsOf(site, conversation) {
			const { rows } = await candidates(sql`
				select o.id from search_rows as o
				where o.site_id = ${site} and o.conversation_id = ${conversation}
			`).execute(db);
			return rows.sort((a, b) => b.id - a.id);
		},
	};
}
