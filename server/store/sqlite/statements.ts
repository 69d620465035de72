import type { Kysely } from "kysely";
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
import { prepared } from "./prepared.ts";

/** Every statement of the hot path, compiled once and kept prepared. */
export function statements(database: Database, db: Kysely<CoreTables>) {
	const site = slot<string>("site");
	const id = slot<string>("id");
	return {
		begin: database.prepare("begin immediate"),
		commit: database.prepare("commit"),
		rollback: database.prepare("rollback"),
		findByClientId: prepared<EntryRow>(
			database,
			db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", site)
				.where("author_id", "=", slot<string>("author"))
				.where("client_id", "=", slot<string>("clientId")),
		),
		byId: prepared<ConversationView>(
			database,
			conversationViews(db)
				.where("c.site_id", "=", site)
				.where("c.id", "=", id),
		),
		currentOf: prepared<ConversationView>(
			database,
			conversationViews(db)
				.where("c.site_id", "=", site)
				.where("c.visitor_id", "=", slot<string>("visitor"))
				.where("c.state", "<>", "closed"),
		),
		insert: prepared(
			database,
			db.insertInto("conversations").values(slots(CONVERSATION_COLUMNS)),
		),
		update: prepared(
			database,
			db
				.updateTable("conversations")
				.set(slots(CHANGING_COLUMNS))
				.where("site_id", "=", slot<string>("site_id"))
				.where("id", "=", id),
		),
		append: prepared(
			database,
			db.insertInto("entries").values(slots(ENTRY_COLUMNS)),
		),
	};
}

/** Statements that rooms bring along: each is compiled when it is first run, and kept prepared. */
export function broughtAlong(
	database: Database,
	db: Kysely<CoreTables>,
): <Row>(statement: Statement<never, Row>, values: object) => Row[] {
	const kept = new Map<object, (values: object) => unknown[]>();
	return (statement, values) => {
		let run = kept.get(statement);
		if (!run) {
			run = prepared(database, statement.build(db as never));
			kept.set(statement, run);
		}
		return run(values) as never;
	};
}

function slots<K extends string>(names: readonly K[]): Record<K, never> {
	return Object.fromEntries(names.map((name) => [name, slot(name)])) as Record<
		K,
		never
	>;
}
