import { type Compilable, type Kysely, sql } from "kysely";
import {
	CHANGING_COLUMNS,
	CONVERSATION_COLUMNS,
	ENTRY_COLUMNS,
	type EntryRow,
} from "../contract/columns.ts";
import type { CoreTables } from "../contract/rows.ts";
import { Slot, type Statement, slot } from "../contract/statement.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { bind } from "./bind.ts";
import type { Query } from "./connections.ts";

/** A statement of the hot path: compiled once, and kept prepared on each connection under its name. */
export interface HotStatement<_Row = unknown> {
	query(values: object): Query;
	/** All that it names. */
	tables: readonly string[];
	/** Whether it may change what a row of a conversation shows. */
	changesRows: boolean;
}

/** How many sets of columns have an update of their own: a rule of the product changes one of a few dozen. */
const MOST_SETS = 100;

const OF_CONVERSATIONS = /conversations|entries/;

/** Kysely quotes them; what is written by hand may not. */
const TABLE = /\b(?:from|join|into|update)\s+"?(\w+)/g;

/** Conversations by their ids, and current ones by their visitors: lists of the same length for each. */
export interface Wanted {
	ids: string[];
	sites: string[];
	visitors: string[];
}

export function hotStatements(db: Kysely<CoreTables>) {
	let made = 0;

	function compile<Row>(query: Compilable): HotStatement<Row> {
		const { sql: text, parameters } = query.compile();
		const name = `hot_${++made}`;
		const take = parameters.map((parameter) =>
			parameter instanceof Slot ? parameter.name : null,
		);
		const fixed = parameters.map((parameter) =>
			parameter instanceof Slot ? null : bind(parameter),
		);
		return {
			tables: [...text.matchAll(TABLE)].map(([, table]) => table as string),
			changesRows: !text.startsWith("select ") && OF_CONVERSATIONS.test(text),
			query: (values) => ({
				name,
				text,
				values: take.map((slotName, at) =>
					slotName === null
						? (fixed[at] as string | null)
						: bind((values as Record<string, unknown>)[slotName]),
				),
			}),
		};
	}

	const brought = new Map<object, HotStatement>();
	return {
		...readStatements(db, compile),
		...writeStatements(db, compile),
		/** Of a room: compiled when it is first used. */
		brought(statement: Statement): HotStatement {
			let found = brought.get(statement);
			if (!found) {
				found = compile(statement.build(db as never));
				brought.set(statement, found);
			}
			return found;
		},
	};
}

export type HotStatements = ReturnType<typeof hotStatements>;
type Compile = <Row>(query: Compilable) => HotStatement<Row>;

function readStatements(db: Kysely<CoreTables>, compile: Compile) {
	const list = (name: keyof Wanted) => sql<string[]>`${slot(name)}::text[]`;
	const wantedIds = sql<string>`(
		select unnest(${list("ids")})
		union all
		select o.id from unnest(${list("sites")}, ${list("visitors")}) as w (site, visitor)
		join conversations as o on o.site_id = w.site and o.visitor_id = w.visitor and o.state <> 'closed'
	)`;
	const site = slot<string>("site");
	return {
		/** By id, so that two nodes never wait for each other in a circle. */
		lockRows: compile<{ id: string }>(
			db
				.selectFrom("conversations as c")
				.select("c.id")
				.where("c.id", "in", wantedIds)
				.orderBy("c.id")
				.forUpdate(),
		),
		readRows: compile<ConversationView>(
			conversationViews(db).where("c.id", "in", wantedIds),
		),
		/** By its number and by what no other entry of this number would have. */
		findEntry: compile<{ seq: number }>(
			db
				.selectFrom("entries")
				.select("seq")
				.where("site_id", "=", slot<string>("site_id"))
				.where("conversation_id", "=", slot<string>("conversation_id"))
				.where("seq", "=", slot<number>("seq"))
				.where("at", "=", slot<number>("at"))
				.where("kind", "=", slot<EntryRow["kind"]>("kind"))
				.where(
					sql<boolean>`client_id is not distinct from ${slot<string>("client_id")}`,
				),
		),
		findByClientId: compile<EntryRow>(
			db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", site)
				.where("author_id", "=", slot<string>("author"))
				.where("client_id", "=", slot<string>("clientId")),
		),
	};
}

function writeStatements(db: Kysely<CoreTables>, compile: Compile) {
	const insert = compile(
		db.insertInto("conversations").values(slots(CONVERSATION_COLUMNS)),
	);
	const append = compile(db.insertInto("entries").values(slots(ENTRY_COLUMNS)));
	const updates = new Map<number, HotStatement>();
	const compileUpdate = (
		columns: readonly (typeof CHANGING_COLUMNS)[number][],
	) =>
		compile(
			db
				.updateTable("conversations")
				.set(slots(columns))
				.where("site_id", "=", slot<string>("site_id"))
				.where("id", "=", slot<string>("id")),
		);
	const updateAll = compileUpdate(CHANGING_COLUMNS);

	/** Only of the columns that change: each index of another column stays as it is. null: none does. */
	function update(
		before: ConversationView,
		row: ConversationView,
	): HotStatement | null {
		// A bit for each column; more than 31, so they are added and not shifted.
		let key = 0;
		let bit = 1;
		for (const name of CHANGING_COLUMNS) {
			if (before[name] !== row[name]) key += bit;
			bit *= 2;
		}
		if (key === 0) return null;
		let statement = updates.get(key);
		if (!statement) {
			if (updates.size >= MOST_SETS) return updateAll;
			statement = compileUpdate(
				CHANGING_COLUMNS.filter((name) => before[name] !== row[name]),
			);
			updates.set(key, statement);
		}
		return statement;
	}

	return { insert, append, update };
}

function slots<K extends string>(names: readonly K[]): Record<K, never> {
	return Object.fromEntries(names.map((name) => [name, slot(name)])) as Record<
		K,
		never
	>;
}
