// Makes the databases of the version that is checked out, and writes down what it shows of them. Called by
// golden/main.ts in a clone of the wanted commit.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { connect, type Database } from "../server/store/sqlite/driver.ts";
import { startRelay } from "../server/testing/relay.ts";
import { fillLarge, kept, unpackHour } from "./data.ts";
import { anHour, type Keys } from "./hour.ts";
import { storedNames } from "./names.ts";
import { everythingSeen, LATER_MS, MAIL } from "./seen.ts";

const [, , version = ""] = process.argv;
const folder = join(import.meta.dirname, version);
const work = mkdtempSync(join(tmpdir(), "shopbell-golden-"));

const made = join(work, "made.db");
const keys = await anHour(made);
const database = connect(made);
// One file, without the log beside it.
database.exec(`vacuum into '${join(work, "whole.db")}'`);
write("schema.sql", schemaOf(database));
write("names.json", storedNames(database));
database.close();
writeFileSync(
	join(folder, "hour.db.br"),
	brotliCompressSync(readFileSync(join(work, "whole.db"))),
);
write("hour.keys.json", keys);

const hour = join(work, "hour.db");
unpackHour(version, hour);
write("hour.seen.json", await seen(hour, keys));
const large = join(work, "large.db");
fillLarge(version, large);
write(
	"large.seen.json",
	await seen(large, kept<Keys>(version, "large.keys.json")),
);
rmSync(work, { recursive: true });
process.exit(0);

async function seen(path: string, { at }: Keys) {
	const relay = await startRelay({
		path,
		empty: true,
		at: at + LATER_MS,
		config: { mail: MAIL },
	});
	const all = await everythingSeen(
		relay,
		path === hour ? keys : kept<Keys>(version, "large.keys.json"),
	);
	await relay.stop();
	return all;
}

function schemaOf(of: Database): string {
	const lines = of
		.prepare(
			"select sql from sqlite_master where sql is not null and name not in (select name from pragma_table_list where type = 'shadow')",
		)
		.raw()
		.all() as string[][];
	const migrations = of
		.prepare("select name from kysely_migration")
		.raw()
		.all() as string[][];
	return [
		...lines.flat(),
		...migrations
			.flat()
			.map(
				(name) =>
					`insert into kysely_migration values ('${name}', '2026-11-28T00:00:00.000Z')`,
			),
		"insert into kysely_migration_lock values ('migration_lock', 0)",
	]
		.map((line) => `${line};\n`)
		.join("");
}

function write(file: string, content: unknown): void {
	const text =
		typeof content === "string"
			? content
			: `${JSON.stringify(content, null, "\t")}\n`;
	writeFileSync(join(folder, file), text);
}
