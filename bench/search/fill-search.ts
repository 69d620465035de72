// tsx bench/search/fill-search.ts PATH ENTRIES: writes what was said into a database that has its tables: half of it on
// one site, the other half on the others alike. A process of its own, without a sync.
import { newConversation } from "../../server/store/contract/columns.ts";
import { type Bindable, bind } from "../../server/store/sqlite/bind.ts";
import { connect, type Database } from "../../server/store/sqlite/driver.ts";
import { ENTRIES_EACH, NOW_AT, SITES, siteOf } from "./shops.ts";
import { createTalk } from "./talk.ts";

/** So many conversations in one transaction. */
const AT_ONCE = 20_000;
/** From one word of the whole relay to the next: ten million of them are two years. */
const STEP_MS = 6_000;

const [path, entries] = process.argv.slice(2);
if (!path) throw new Error("say where");
fill(path, Number(entries));

function fill(path: string, entries: number): void {
	const database = connect(path);
	database.exec(
		"pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -1000000;",
	);
	// Made at once in the end, which takes half as long as row by row.
	const triggers = database
		.prepare(
			"select name, sql from sqlite_master where type = 'trigger' and name like 'search%'",
		)
		.all() as { name: string; sql: string }[];
	for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
	const write = createWriter(database, NOW_AT - entries * STEP_MS);
	database.exec("begin");
	for (let at = 0; at < entries / ENTRIES_EACH; at++) {
		write(at);
		if (at % AT_ONCE === AT_ONCE - 1) database.exec("commit; begin");
	}
	database.exec("commit");
	database.exec("insert into search_index (search_index) values ('rebuild')");
	for (const { sql } of triggers) database.exec(sql);
	database.close();
}

/** Writes a conversation by its number. @param began server milliseconds of the first */
function createWriter(database: Database, began: number) {
	const conversation = insertInto(database, "conversations");
	const entry = insertInto(database, "entries");
	const row = insertInto(database, "search_rows");
	const talk = createTalk();

	return (at: number) => {
		const isLarge = at % 2 === 0;
		const site_id = siteOf(
			isLarge ? 0 : 1 + (Math.floor(at / 2) % (SITES - 1)),
		);
		const id = `c${String(at).padStart(21, "0")}`;
		const since = began + at * ENTRIES_EACH * STEP_MS;
		const [tag] = tagsOf(at);
		conversation({
			...newConversation(
				{
					...{ visitor_id: id, visitor_name: null, ref: `R${at}` },
					...{ mode: "live", relation: "visitor", proof: null },
				},
				{ site: site_id, id, now: since },
			),
			...{ state: "closed", last_seq: ENTRIES_EACH },
			tags: JSON.stringify(tagsOf(at)),
		});
		const of = { site_id, conversation_id: id };
		const head = `=head${tag ? ` =tag-${tag}` : ""} r${at}`;
		row({ ...of, id: since * 8 + 1, seq: 0, words: head });
		for (let seq = 1; seq <= ENTRIES_EACH; seq++) {
			const when = since + seq * STEP_MS;
			const side = seq % 2 === 1 ? "visitor" : "agent";
			const text = talk.says(side, isLarge);
			entry({
				...{ ...of, seq, prev_public: seq - 1, kind: "message", v: 1 },
				...{ author_kind: side, audience: "all", at: when },
				body: JSON.stringify({ text }),
			});
			const name = side === "agent" ? "@noor " : "";
			row({ ...of, id: when * 8, seq, words: `=${side} ${name}${text}` });
		}
	};
}

/** One of a thousand conversations has a tag that few have, one of ten a tag that many have. */
function tagsOf(at: number): string[] {
	if (at % 1_000 === 0) return ["few"];
	return at % 10 === 3 ? ["many"] : [];
}

function insertInto(database: Database, table: string) {
	let insert: ((values: object) => void) | undefined;
	return (values: object) => {
		insert ??= prepared(database, table, Object.keys(values));
		insert(values);
	};
}

function prepared(
	database: Database,
	table: string,
	columns: readonly string[],
): (values: object) => void {
	const places = columns.map(() => "?").join(", ");
	const statement = database.prepare(
		`insert into ${table} (${columns.join(", ")}) values (${places})`,
	);
	return (values) => {
		const all = values as Record<string, unknown>;
		statement.run(...columns.map((name) => bind(all[name]) as Bindable));
	};
}
