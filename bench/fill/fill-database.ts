// tsx bench/fill/fill-database.ts PATH CONVERSATIONS LONG: writes the past of a shop into a database that has its tables.
// A process of its own: it keeps a gigabyte of pages in memory, and writes without a journal and without a sync.
import { openDatabase } from "../../server/store/sqlite/open-database.ts";
import { AFTER, EACH, LONG_ONE, PREPARES } from "./statements.ts";

/** So many conversations in one transaction. */
const AT_ONCE = 20_000;

const [path, conversations, long] = process.argv.slice(2);
if (!path) throw new Error("say where");
fill(path, Number(conversations), Number(long));

function fill(path: string, many: number, long: number): void {
	const database = openDatabase(path, "relay");
	database.exec(
		"pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -1000000; pragma temp_store = memory;",
	);
	for (const sql of PREPARES) database.exec(sql);
	const run = (all: readonly string[], from: number, to: number) => {
		for (const sql of all) database.exec(numbered(sql, { many, from, to }));
	};
	for (let from = 0; from < many; from += AT_ONCE) {
		database.exec("begin");
		run(EACH, from, Math.min(many, from + AT_ONCE));
		database.exec("commit");
	}
	run(AFTER, 0, many);
	if (long > 0) run(LONG_ONE, 0, long);
	database.exec("pragma journal_mode = wal;");
	database.close();
}

/** Numbers of this program alone: none comes from outside. */
function numbered(sql: string, numbers: Record<string, number>): string {
	return sql.replace(/:(many|from|to)\b/g, (_, name) => String(numbers[name]));
}
