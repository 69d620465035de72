import { type Kysely, sql } from "kysely";
import {
	CHANGING_COLUMNS,
	CONVERSATION_COLUMNS,
	ENTRY_COLUMNS,
	type EntryRow,
} from "../contract/columns.ts";
import type { CoreTables } from "../contract/rows.ts";
import { type Statement, slot } from "../contract/statement.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import type { Database } from "./driver.ts";
import type { HotStatement, HotStatements } from "./hot-statements.ts";
import { type Prepared, prepared } from "./prepared.ts";

/** How many sets of columns have an update of their own: a rule of the product changes one of a few dozen. */
const MOST_SETS = 100;

/** What the hot path reads: compiled once, and kept prepared where it decides. */
export function readStatements(
	database: Database,
	db: Kysely<CoreTables>,
	hot: HotStatements,
) {
	const site = slot<string>("site");
	return {
		findByClientId: prepared<EntryRow>(
			database,
			hot.compile(
				db
					.selectFrom("entries")
					.selectAll()
					.where("site_id", "=", site)
					.where("author_id", "=", slot<string>("author"))
					.where("client_id", "=", slot<string>("clientId")),
			),
		),
		byId: prepared<ConversationView>(
			database,
			hot.compile(
				conversationViews(db)
					.where("c.site_id", "=", site)
					.where("c.id", "=", slot<string>("id")),
			),
		),
		currentOf: prepared<ConversationView>(
			database,
			hot.compile(
				conversationViews(db)
					.where("c.site_id", "=", site)
					.where("c.visitor_id", "=", slot<string>("visitor"))
					// A literal state, so that the index of current ones serves.
					.where(sql.ref("c.state"), "<>", sql.lit("closed")),
			),
		),
	};
}

/** What the hot path writes, as steps of an order. */
export function writeStatements(db: Kysely<CoreTables>, hot: HotStatements) {
	const insert = hot.compile(
		db.insertInto("conversations").values(slots(CONVERSATION_COLUMNS)),
	);
	const append = hot.compile(
		db.insertInto("entries").values(slots(ENTRY_COLUMNS)),
	);
	const updates = new Map<number, HotStatement>();
	const compileUpdate = (
		columns: readonly (typeof CHANGING_COLUMNS)[number][],
	) =>
		hot.compile(
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

/** Statements that rooms bring along: each is compiled when it is first used. */
export function broughtAlong(
	database: Database,
	db: Kysely<CoreTables>,
	hot: HotStatements,
) {
	const reads = new Map<object, Prepared<unknown>>();
	const writes = new Map<object, HotStatement>();
	const compile = (statement: Statement) =>
		hot.compile(statement.build(db as never));

	return {
		read<Row>(statement: Statement<never, Row>): Prepared<Row> {
			let found = reads.get(statement);
			if (!found) {
				found = prepared(database, compile(statement as Statement));
				reads.set(statement, found);
			}
			return found as Prepared<Row>;
		},
		write(statement: Statement): HotStatement {
			let found = writes.get(statement);
			if (!found) {
				found = compile(statement);
				writes.set(statement, found);
			}
			return found;
		},
	};
}

function slots<K extends string>(names: readonly K[]): Record<K, never> {
	return Object.fromEntries(names.map((name) => [name, slot(name)])) as Record<
		K,
		never
	>;
}
