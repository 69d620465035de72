import { type Kysely, sql } from "kysely";
import { byDialect } from "../store/contract/by-dialect.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { type BehindStore, behindQueries } from "./behind-queries.ts";
import { type SearchRow, type SearchTables, SHOPPER_SEQ } from "./rows.ts";

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
	/** Entries of the conversation, so that about as many rows. */
	last_seq: number | null;
}

export type ConversationOf = Pick<SearchRow, "site_id" | "conversation_id">;

/** Where a search looks: half-open, the largest first. */
export interface RowRange {
	from: number;
	below: number;
}

export interface SearchStore extends BehindStore {
	/** Rows that match, the newest first. @param match in the words of FTS5 */
	searched(match: string, range: RowRange, most: number): Promise<Candidate[]>;
	/** Rows of these conversations, the newest first. @param seq of these entries alone; null: of all */
	searchRowsIn(
		conversations: readonly ConversationOf[],
		seq: number | null,
		range: RowRange,
		most: number,
	): Promise<Candidate[]>;
	/** By their numbers, the newest first; of what was erased since, none. */
	searchRows(ids: readonly number[]): Promise<Candidate[]>;
}

export function searchQueries(db: Kysely<Tables>): SearchStore {
	const candidates = (rows: ReturnType<typeof sql>) => sql<Candidate>`
		select r.*, c.state, c.agent_id, c.relation, c.tags, c.score, c.snoozed_at, c.spam, c.forgotten_at,
			c.last_seq
		from (${rows}) as f
		${FOUND_FIRST} join search_rows as r on r.id = f.id
		left join conversations as c on c.site_id = r.site_id and c.id = r.conversation_id
	`;
	const newestFirst = async (ids: ReturnType<typeof sql>) => {
		const { rows } = await candidates(ids).execute(db);
		return rows.sort((a, b) => b.id - a.id);
	};
	return {
		...behindQueries(db),
		searched: (match, { from, below }, most) =>
			newestFirst(
				byDialect({
					sqlite: sql`
						select i.rowid as id from search_index as i
						where i.search_index match ${match} and i.rowid >= ${from} and i.rowid < ${below}
						order by i.rowid desc limit ${most}
					`,
					postgres: sql`
						select i.id from search_rows as i
						where ${TERMS} @@ ${tsquery(match)}::tsquery and i.id >= ${from} and i.id < ${below}
						order by i.id desc limit ${most}
					`,
				}),
			),
		// Numbers stand in the index by conversation: only so many rows are read as are answered.
		searchRowsIn: (conversations, seq, { from, below }, most) =>
			newestFirst(sql`
				select o.id from ${eachOf(listOf(conversations))} as k
				${FOUND_FIRST} join search_rows as o
					on o.site_id = k.value ->> 0 and o.conversation_id = k.value ->> 1
				where o.id >= ${from} and o.id < ${below} and o.seq >= ${seq ?? SHOPPER_SEQ}
					and o.seq <= ${seq ?? Number.MAX_SAFE_INTEGER}
				order by o.id desc limit ${most}
			`),
		searchRows: (ids) =>
			newestFirst(sql`
				select ${VALUE} as id from ${eachOf(JSON.stringify(ids))} as k
			`),
	};
}

/** In SQLite the order in which tables are gone through, which it would choose otherwise. */
const FOUND_FIRST = byDialect({ sqlite: sql`cross`, postgres: sql`inner` });

const VALUE = byDialect<number>({
	sqlite: sql`k.value`,
	postgres: sql`(k.value #>> '{}')::bigint`,
});

/** A row for each of a JSON list. */
const eachOf = (list: string) =>
	byDialect({
		sqlite: sql`json_each(${list})`,
		postgres: sql`json_array_elements(${list}::json)`,
	});

/** As migration 022 has it in the index. */
const TERMS = sql`array_to_tsvector(string_to_array(lower(substr(i.site_id, 1, 5)) || replace(i.words, ' ', ' ' || lower(substr(i.site_id, 1, 5))), ' '))`;

/** An expression in the words of FTS5 in those of PostgreSQL. */
const tsquery = (match: string) =>
	match
		.replaceAll(" AND ", " & ")
		.replaceAll(" OR ", " | ")
		.replace(
			/"([^"]*)"(\*?)/g,
			(_, term: string, open: string) =>
				`'${term.replace(/['\\]/g, "$&$&")}'${open && ":*"}`,
		);

const listOf = (conversations: readonly ConversationOf[]) =>
	JSON.stringify(
		conversations.map(({ site_id, conversation_id }) => [
			site_id,
			conversation_id,
		]),
	);
