import type { Rebuild } from "../server/store/contract/rebuilds.ts";

/** Entries with one more column and one more index: what tests make of the large table. */
export const BY_DAY: Rebuild = {
	name: "test-entries-by-day",
	table: "entries",
	create: (table) => `create table "${table}" (
		"site_id" text not null, "conversation_id" text not null, "seq" integer not null,
		"prev_public" integer not null, "kind" text not null, "v" integer not null, "author_kind" text not null,
		"author_id" text, "author_name" text, "client_id" text, "audience" text not null, "body" text,
		"at" bigint not null, "erased_at" bigint, "day" integer default 0 not null,
		constraint "entries_key" primary key ("site_id", "conversation_id", "seq"))`,
	columns: { day: '"at" / 86400000' },
	indexes: (table) => [
		`create index "entries_by_day" on "${table}" ("site_id", "day")`,
	],
};
