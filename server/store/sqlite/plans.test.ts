import { expect, test } from "vitest";
import { connect } from "./driver.ts";
import { faultsInPlan } from "./plans.support.ts";

function faultsIn(sql: string): string[] {
	const database = connect(":memory:");
	database.exec(
		`create table notes (id text primary key, site text, at integer); create index notes_of_site on notes (site, at);
		create table asks (site_id text, conversation_id text, asked_seq integer, given_at integer, primary key (site_id, conversation_id, asked_seq));
		create index asks_given on asks (site_id, given_at);
		create table entries (site_id text, conversation_id text, seq integer, kind text, primary key (site_id, conversation_id, seq));
		create table conversations (site_id text, id text, state text, visitor_id text, since integer, erased_at integer, primary key (site_id, id));
		create index in_order on conversations (site_id, state, since);
		create index of_visitor on conversations (site_id, visitor_id);`,
	);
	const faults = faultsInPlan(database, sql);
	database.close();
	return faults;
}

test.each([
	["select * from notes where at > ?", /^SCAN notes/],
	["select count(*) from notes", /^SCAN notes USING COVERING INDEX/],
	["update notes set at = 1 where at > ?", /^SCAN notes/],
	["delete from notes where at < ?", /^SCAN notes/],
	["insert into notes select id || 'x', site, at from notes", /^SCAN notes/],
	[
		"select * from notes where site in (?, ?) order by at desc limit 1",
		/TEMP B-TREE FOR ORDER BY/,
	],
	["select distinct site from notes where at = ?", /^SCAN notes/],
	["select site from notes where site > ? group by at", /TEMP B-TREE/],
	["select * from notes a join notes b on b.at = a.at", /AUTOMATIC/],
	// An index answers each of these, with far more rows than are wanted.
	[
		"select * from asks where site_id = ? and conversation_id = ? and given_at is not null",
		/^WIDE SEARCH asks USING INDEX asks_given/,
	],
	["select * from conversations where site_id = ? and state = ?", /^WIDE/],
	[
		"select count(*) from conversations where site_id = ? and state = ? and since < ?",
		/^WIDE/,
	],
	[
		"update entries set kind = ? where site_id = ? and conversation_id = ?",
		/^WIDE/,
	],
	[
		"update notes set at = 0 where id = ? and not exists (select 1 from conversations c join entries e on e.site_id = c.site_id and e.conversation_id = c.id where c.site_id = notes.site and c.visitor_id = ? and e.kind = ?)",
		/^WIDE SEARCH e /,
	],
	[
		"select id from conversations where site_id = ? and state = ? and erased_at is null order by since limit 9",
		/^DROPS by erased_at SEARCH conversations/,
	],
])("%s goes through too much", (sql, fault) => {
	expect(faultsIn(sql).join("\n")).toMatch(fault);
});

test.each([
	"select * from notes where id = ?",
	"select * from notes where site = ? and at > ? order by at desc limit 9",
	"select * from notes where site in (?, ?)",
	"select * from conversations where site_id = ? and state = ? order by since desc limit 9",
	"select * from conversations where site_id = ? and visitor_id = ?",
	"select * from entries where site_id = ? and conversation_id = ? and seq > ? order by seq limit 9",
	"insert into notes values (?, ?, ?), (?, ?, ?)",
	"insert into notes values (?, ?, ?) on conflict (id) do update set at = ?",
	"delete from notes where site = ? and at < ?",
	"begin immediate",
	"pragma synchronous",
])("%s finds what it asks for", (sql) => {
	expect(faultsIn(sql)).toEqual([]);
});
