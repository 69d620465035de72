import type { Database } from "../server/store/sqlite/driver.ts";

/** Everything in a database that has a name or a shape, one fact a line. */
export interface StoredNames {
	/** `table.column type`, with `not null`, its default and its place in the primary key. */
	columns: string[];
	/** As the database says them. */
	indexes: string[];
	/** `table.column code`: values that the program compares with, such as kinds of entries. */
	codes: string[];
	/** `table.column .path type`: what stands in JSON, entries by their kind. */
	json: string[];
}

/** Columns whose values are codes of ours. What people write, ids and times are none. */
const CODES = [
	"sites.position",
	"memberships.role",
	"memberships.availability",
	"memberships.set_because",
	"links.purpose",
	"conversations.state",
	"conversations.mode",
	"conversations.relation",
	"conversations.proof",
	"entries.kind",
	"entries.v",
	"entries.author_kind",
	"entries.audience",
	"asks.kind",
	"asks.survey_id",
	"asks.cause",
	"asks.channel",
	"asks.relation",
	"answers.question",
	"answers.choice",
	"surveys.state",
	"survey_invitations.state",
	"survey_links.uses",
	"comment_cards.kind",
	"comment_cards.channel",
	"comment_cards.state",
	"told_waits.line",
	"told_waits.kind",
	"told_waits.meaning",
	"told_waits.outcome",
	"line_events.line",
	"line_events.kind",
	"secrets.name",
];

const ID = /[\w-]{22}/;

/** What says which shape a JSON column of this table has. */
const KIND: Record<string, string> = { entries: "kind", secrets: "name" };

/** Objects whose keys are words of people, languages, questions or days. */
const MAPS =
	/^(sites\.texts (\.\*)?|sites\.hours \.weekly|survey_versions\.comparable_since |survey_versions\.body (.*\.text|\.title|\.thanks))$/;

export function storedNames(database: Database): StoredNames {
	const ask = (sql: string) =>
		database.prepare(sql).all() as Record<string, unknown>[];
	// A virtual table is made of others, whose names are its own business.
	const tables = ask(
		"select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'kysely%' and name not like 'sqlite%'",
	).map(({ name }) => String(name));
	const columns: string[] = [];
	const codes: string[] = [];
	const json = new Set<string>();
	for (const table of tables) {
		for (const one of ask(`pragma table_info("${table}")`)) {
			const column = `${table}.${one.name}`;
			columns.push(
				[
					column,
					String(one.type).toLowerCase(),
					...(one.notnull ? ["not null"] : []),
					...(one.dflt_value === null ? [] : [`default ${one.dflt_value}`]),
					...(one.pk ? [`key ${one.pk}`] : []),
				].join(" "),
			);
			if (CODES.includes(column))
				for (const { code } of ask(
					`select distinct "${one.name}" as code from "${table}" where code is not null`,
				))
					codes.push(`${column} ${String(code).replace(ID, "<id>")}`);
		}
		for (const row of ask(`select * from "${table}"`))
			for (const [name, value] of Object.entries(row)) {
				if (typeof value !== "string" || !/^[[{]/.test(value)) continue;
				const kind = KIND[table] ? ` ${row[KIND[table]]}` : "";
				for (const line of shape(`${table}.${name}${kind} `, JSON.parse(value)))
					json.add(line);
			}
	}
	const indexes = ask(
		"select sql from sqlite_master where type = 'index' and sql is not null",
	).map(({ sql }) => String(sql));
	return {
		columns: columns.sort(),
		indexes: indexes.sort(),
		codes: codes.sort(),
		json: [...json].sort(),
	};
}

function shape(at: string, value: unknown): string[] {
	if (Array.isArray(value))
		return [`${at} array`, ...value.flatMap((one) => shape(`${at}[]`, one))];
	if (value === null) return [`${at} null`];
	if (typeof value !== "object") return [`${at} ${typeof value}`];
	return [
		`${at} object`,
		...Object.entries(value).flatMap(([key, one]) =>
			shape(`${at}.${MAPS.test(at) ? "*" : key}`, one),
		),
	];
}
