import { Database } from "./driver.ts";
import { migratedInMemory } from "./migrated.support.ts";

/**
 * Set up before every test file: a store in memory begins with the tables as the migrations leave them, written out
 * once in a process. Going through the migrations took more than half of each relay's start in the tests, a thousand
 * times. Databases in files go through them as ever, and so does the first of each process, here.
 */
const KEPT = Symbol.for("shopbell.kept-schema");
/** Files that share a process share the driver with it. */
const prototype = Database.prototype as Database & { [KEPT]?: string };
prototype[KEPT] ?? begin(await schema());

/** What openConnection says first to every database. */
const OPENING = /^pragma journal_mode = wal/;

function begin(kept: string): void {
	const { exec } = prototype;
	prototype.exec = function (sql) {
		exec.call(this, sql);
		if (this.isInMemory && OPENING.test(sql)) exec.call(this, kept);
	};
	prototype[KEPT] = kept;
}

async function schema(): Promise<string> {
	const database = await migratedInMemory();
	const made = database
		.prepare(
			"select name, sql from sqlite_master where sql is not null order by rowid",
		)
		.all() as { name: string; sql: string }[];
	const tables = database.prepare("pragma table_list").all() as {
		name: string;
		type: "table" | "view" | "virtual" | "shadow";
	}[];
	const namesOf = (of: string) =>
		tables.flatMap(({ name, type }) => (type === of ? [name] : []));
	// A virtual table makes these by itself.
	const own = namesOf("shadow");
	const kept = [
		"begin",
		...made.filter(({ name }) => !own.includes(name)).map(({ sql }) => sql),
		...namesOf("table")
			.filter((name) => !name.startsWith("sqlite_"))
			.flatMap((name) => insertsInto(database, name)),
		...namesOf("virtual").flatMap((name) => settingsOf(database, name)),
		"commit;",
	];
	database.close();
	return kept.join(";\n");
}

/** What the migrations themselves have written: their names. */
function insertsInto(database: Database, table: string): string[] {
	const columns = database.prepare(`select * from "${table}"`).columns();
	const values = columns.map((name) => `quote("${name}")`).join(" || ',' || ");
	const rows = database
		.prepare(`select ${values} from "${table}"`)
		.raw()
		.all() as [string][];
	return rows.map(([row]) => `insert into "${table}" values (${row})`);
}

/** How the migrations have set a table of FTS5. */
function settingsOf(database: Database, table: string): string[] {
	const set = database
		.prepare(
			`select quote(k) || ', ' || quote(v) from "${table}_config" where k <> 'version'`,
		)
		.raw()
		.all() as [string][];
	return set.map(
		([values]) =>
			`insert into "${table}" ("${table}", rank) values (${values})`,
	);
}
