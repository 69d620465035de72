import type { Rebuild } from "../contract/rebuilds.ts";

/** A table as the database describes it. */
export interface TableForm {
	table: string;
	/** `create table …` */
	sql: string;
	columns: string[];
	/** Columns of the primary key, in its order. */
	key: string[];
	/** The key's own index; null where it is the number of the row. */
	keyIndex: string | null;
	indexes: { name: string; sql: string }[];
	triggers: { name: string; sql: string }[];
	/** Tables that refer to it. */
	referredBy: string[];
}

/** Every statement of one rebuild, in words; nothing of it depends on how far it is. */
export interface RebuildPlan {
	table: string;
	/** Kept beside the progress: with another plan it begins anew. */
	text: string;
	/** The empty copy with its indexes. */
	make: string[];
	/** Triggers that keep the copy in step with every write. */
	follow: string[];
	/** Keys of the next rows: `keysAfter` takes a key and a number, `keysFirst` a number. */
	keysFirst: string;
	keysAfter: string;
	/** `begin` takes the last key of the range, `from` the one before its first as well. */
	copy: { from: string; begin: string };
	/** Takes a number. */
	copyFirst: string;
	/** Counts what differs in a range, in both directions; takes the bounds four times. */
	differs: { from: string; begin: string };
	/** Looks behind the last row for one that only the copy has: `after` takes a key. */
	extra: { after: string; any: string };
	swap: string[];
}

/** What remains of a rebuild in either way: the old table, or a copy that is not wanted any more. */
export interface Leftover {
	/** The copy becomes the leftover, and the table stays as it was. */
	leave: string[];
	/** Takes a number. */
	clearSome: string;
	drop: string[];
}

type Columns = Pick<TableForm, "columns" | "key" | "keyIndex">;

type Ask = (sql: string, ...values: unknown[]) => Record<string, unknown>[];

/** A table of this name is never there for longer than it takes to look at it. */
export const TRIED = "shopbell__tried";

const quoted = (name: string) => `"${name}"`;

export function readTable(all: Ask, table: string): TableForm {
	const [made] = all(
		"select sql from sqlite_master where type = 'table' and name = ?",
		table,
	);
	if (!made) throw new Error(`there is no table ${table} to rebuild`);
	const of = (type: string) =>
		all(
			"select name, sql from sqlite_master where type = ? and tbl_name = ? and sql is not null order by name",
			type,
			table,
		).map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
	const others = all("select name from sqlite_master where type = 'table'");
	return {
		table,
		sql: String(made.sql),
		...readColumns(all, table),
		indexes: of("index"),
		// Ours are made and dropped with the copy.
		triggers: of("trigger").filter(({ name }) => !name.includes("__")),
		referredBy: others
			.map(({ name }) => String(name))
			.filter(
				(name) =>
					name !== table &&
					!name.includes("__") &&
					all(`pragma foreign_key_list(${quoted(name)})`).some(
						(one) => one.table === table,
					),
			),
	};
}

export function readColumns(all: Ask, table: string): Columns {
	const info = all(`pragma table_info(${quoted(table)})`);
	const index = all(`pragma index_list(${quoted(table)})`).find(
		({ origin }) => origin === "pk",
	);
	return {
		columns: info.map(({ name }) => String(name)),
		key: info
			.filter(({ pk }) => Number(pk) > 0)
			.sort((a, b) => Number(a.pk) - Number(b.pk))
			.map(({ name }) => String(name)),
		keyIndex: index ? String(index.name) : null,
	};
}

/** Throws a sentence for whoever declared it where the table cannot be rebuilt like this. */
export function planOf(
	rebuild: Rebuild,
	form: TableForm,
	columnsOf: (create: (table: string) => string) => Columns,
): RebuildPlan {
	const { table, key } = form;
	if (key.length === 0)
		throw new Error(`${table} has no primary key to go along by`);
	if (form.referredBy.length > 0)
		throw new Error(
			`${table} cannot be rebuilt beside itself: ${form.referredBy.join(", ")} refers to it`,
		);
	const { next, old } = namesOf(table);
	const createAs = (name: string) =>
		rebuild.create?.(name) ?? renamed(form.sql, table, name);
	const create = createAs(next);
	const indexes = [
		...form.indexes.map(({ name, sql }) =>
			onTable(sql, name, freshName(name), next),
		),
		...(rebuild.indexes?.(next) ?? []),
	];
	const made = columnsOf(createAs);
	if (made.key.join() !== key.join())
		throw new Error(`${table} must keep its primary key (${key.join(", ")})`);
	const values = valuesOf(made.columns, rebuild, form);
	const names = Object.keys(values).map(quoted).join(", ");
	const exprs = Object.values(values).join(", ");
	const keys = key.map(quoted).join(", ");
	const marks = key.map(() => "?").join(", ");
	const after = `(${keys}) > (${marks})`;
	const upTo = `(${keys}) <= (${marks})`;
	const where = { from: `${after} and ${upTo}`, begin: upTo };
	const here = along(table, form.keyIndex);
	const there = along(next, made.keyIndex?.replace(TRIED, next) ?? null);
	const insert = `insert into ${quoted(next)} (${names}) select ${exprs} from`;
	/** What is written meanwhile is in the copy already, and right. */
	const stays = "on conflict do nothing";
	const copy = (range: string) => `${insert} ${here} where ${range} ${stays}`;
	const differs = (range: string) => {
		const source = `select ${exprs} from ${here} where ${range}`;
		const copied = `select ${names} from ${there} where ${range}`;
		return `select (select count(*) from (${source} except ${copied})) + (select count(*) from (${copied} except ${source})) as n`;
	};
	const again = `${deleteFrom(next, key, "new")} ${insert} ${quoted(table)} where ${isKey(key, "new")};`;
	const gone = deleteFrom(next, key, "old");
	const trigger = (when: string, body: string) =>
		triggerOn(table, `${next}_${when}`, when, body);

	return {
		table,
		text: JSON.stringify([create, indexes, values]),
		make: [create, ...indexes],
		follow: [
			trigger("insert", again),
			trigger("update", `${gone} ${again}`),
			trigger("delete", gone),
		],
		keysFirst: `select ${keys} from ${here} order by ${keys} limit ?`,
		keysAfter: `select ${keys} from ${here} where ${after} order by ${keys} limit ?`,
		copy: { from: copy(where.from), begin: copy(where.begin) },
		copyFirst: `${insert} ${here} order by ${keys} limit ?`,
		differs: { from: differs(where.from), begin: differs(where.begin) },
		extra: {
			after: `select 1 from ${there} where ${after} limit 1`,
			any: `select 1 from ${quoted(next)} limit 1`,
		},
		swap: [
			...unfollow(table),
			...form.triggers.map(({ name }) => `drop trigger ${quoted(name)}`),
			`alter table ${quoted(table)} rename to ${quoted(old)}`,
			`alter table ${quoted(next)} rename to ${quoted(table)}`,
			...form.triggers.map(({ sql }) => sql),
			...erasing(table, key),
		],
	};
}

export function leftoverOf(table: string, key: string[]): Leftover {
	const { next, old } = namesOf(table);
	return {
		leave: [
			...unfollow(table),
			`alter table ${quoted(next)} rename to ${quoted(old)}`,
			...erasing(table, key),
		],
		clearSome: `delete from ${quoted(old)} where rowid in (select rowid from ${quoted(old)} limit ?)`,
		drop: [
			`drop trigger ${quoted(`${old}_update`)}`,
			`drop trigger ${quoted(`${old}_delete`)}`,
			`drop table ${quoted(old)}`,
		],
	};
}

const namesOf = (table: string) => ({
	next: `${table}__next`,
	old: `${table}__old`,
});

/** Another index that begins as the key does would be walked through whole for every range. */
function along(table: string, keyIndex: string | null): string {
	return keyIndex
		? `${quoted(table)} indexed by ${quoted(keyIndex)}`
		: quoted(table);
}

function unfollow(table: string): string[] {
	const { next } = namesOf(table);
	return ["insert", "update", "delete"].map(
		(when) => `drop trigger ${quoted(`${next}_${when}`)}`,
	);
}

/** What is erased from now on must not stand on in the leftover. */
function erasing(table: string, key: string[]): string[] {
	const { old } = namesOf(table);
	const gone = deleteFrom(old, key, "old");
	return [
		triggerOn(table, `${old}_update`, "update", gone),
		triggerOn(table, `${old}_delete`, "delete", gone),
	];
}

function triggerOn(table: string, name: string, when: string, body: string) {
	return `create trigger ${quoted(name)} after ${when} on ${quoted(table)} begin ${body} end`;
}

function deleteFrom(table: string, key: string[], row: "old" | "new"): string {
	return `delete from ${quoted(table)} where ${isKey(key, row)};`;
}

function isKey(key: string[], row: "old" | "new"): string {
	return key
		.map((name) => `${quoted(name)} = ${row}.${quoted(name)}`)
		.join(" and ");
}

/** Each column of the new form, and what stands in it. */
function valuesOf(
	names: string[],
	{ columns = {} }: Rebuild,
	form: TableForm,
): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value =
				columns[name] ?? (form.columns.includes(name) ? quoted(name) : null);
			// Its default.
			return value === null ? [] : [[name, value]];
		}),
	);
}

function renamed(sql: string, from: string, to: string): string {
	const head = new RegExp(`^create table "?${from}"?`, "i");
	if (!head.test(sql)) throw new Error(`not as expected: ${sql.slice(0, 80)}`);
	return sql.replace(head, `create table ${quoted(to)}`);
}

function onTable(
	sql: string,
	name: string,
	newName: string,
	table: string,
): string {
	const head = /^create( unique)? index "?\w+"? on "?\w+"?/i;
	if (!head.test(sql))
		throw new Error(`index ${name} is not as expected: ${sql.slice(0, 80)}`);
	return sql.replace(
		head,
		(_, unique = "") =>
			`create${unique.toLowerCase()} index ${quoted(newName)} on ${quoted(table)}`,
	);
}

/** SQLite cannot rename an index, and both stand side by side for a while: `a`, `a_2`, `a_3` … */
function freshName(name: string): string {
	const [, base, number] = /^(.*?)(?:_(\d+))?$/.exec(name) ?? [];
	return `${base}_${Number(number ?? 1) + 1}`;
}
