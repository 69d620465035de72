import type { Database } from "./driver.ts";

/** Tables with a row for what has happened: they grow as long as the shop does. */
const GROWING = new Set([
	"answers",
	"ask_clocks",
	"asks",
	"audit",
	"calls",
	"conversations",
	"credits",
	"entries",
	"hidden_values",
	"line_events",
	"mail_links",
	"return_links",
	"told_waits",
	"visitor_tokens",
	"visitors",
]);
/** Who is found by these alone shares them with a good part of the table; `entries` of one conversation may be many. */
const SHARED = new Set(["site_id", "state"]);
const SHARED_BY_ENTRIES = new Set(["site_id", "conversation_id"]);

/** `SEARCH t USING INDEX i (a=? AND b>?)`, of an index of its own or of a key. */
const SEARCH =
	/^SEARCH \w+ USING (?:COVERING )?INDEX (\w+) \((.*)\)(?: LEFT-JOIN)?$/;

/**
 * Searches that an index answers, and that go through far more than the answer all the same: they grow with the site,
 * or drop most of what they find. An empty database shows them as well as a full one: without `analyze`, which nobody
 * runs here, the choice of an index follows from the statement alone.
 */
export function wideSearches(
	database: Pick<Database, "prepare">,
	sql: string,
	plan: readonly string[],
): string[] {
	const isLimited = /\blimit\b/i.test(sql);
	return plan.flatMap((line) => {
		const [, name, found = ""] = SEARCH.exec(line) ?? [];
		const index = name && indexOf(database, name);
		if (!index || !GROWING.has(index.table)) return [];
		const equal = [...found.matchAll(/(\w+>?)=\?/g)].map(([, one]) => one);
		const shared = index.table === "entries" ? SHARED_BY_ENTRIES : SHARED;
		const isWide = equal.every((column) => shared.has(column ?? ""));
		if (!isWide) return [];
		if (!isLimited) return [`WIDE ${line}`];
		// Of several tables the text does not say which column is whose.
		const dropped = plan.length === 1 ? droppedBy(sql, index) : [];
		return dropped.map((column) => `DROPS by ${column} ${line}`);
	});
}

interface Index {
	table: string;
	/** Its columns, and those that it is limited to. */
	covers: string;
	columns: readonly string[];
}

function indexOf(
	database: Pick<Database, "prepare">,
	name: string,
): Index | undefined {
	const [row] = database
		.prepare("select tbl_name, sql from sqlite_master where name = ?")
		.all(name) as { tbl_name: string; sql: string | null }[];
	if (!row) return undefined;
	const names = (pragma: string, of: string) =>
		(
			database.prepare(`select name from ${pragma}(?)`).all(of) as {
				name: string | null;
			}[]
		).map(({ name: column }) => column ?? "");
	return {
		table: row.tbl_name,
		covers: `${row.sql ?? ""} ${names("pragma_index_info", name).join(" ")}`,
		columns: names("pragma_table_info", row.tbl_name),
	};
}

/** What is asked for and stands in no column of the index: rows are read for it, and most of them may be dropped. */
function droppedBy(sql: string, { covers, columns }: Index): string[] {
	const [, asked = ""] =
		/\bwhere\b(.*?)(\border by\b|\blimit\b|$)/is.exec(sql) ?? [];
	const has = (text: string, column: string) =>
		new RegExp(`\\b${column}\\b`).test(text);
	return columns.filter((column) => has(asked, column) && !has(covers, column));
}
