import { expect, test } from "vitest";
import { connect } from "./driver.ts";
import { faultsInPlan } from "./plans.support.ts";

function faultsIn(sql: string): string[] {
	const database = connect(":memory:");
	database.exec(
		"create table notes (id text primary key, site text, at integer); create index notes_of_site on notes (site, at);",
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
])("%s goes through too much", (sql, fault) => {
	expect(faultsIn(sql).join("\n")).toMatch(fault);
});

test.each([
	"select * from notes where id = ?",
	"select * from notes where site = ? and at > ? order by at desc limit 9",
	"select * from notes where site in (?, ?)",
	"insert into notes values (?, ?, ?), (?, ?, ?)",
	"insert into notes values (?, ?, ?) on conflict (id) do update set at = ?",
	"delete from notes where site = ? and at < ?",
	"begin immediate",
	"pragma synchronous",
])("%s finds what it asks for", (sql) => {
	expect(faultsIn(sql)).toEqual([]);
});
