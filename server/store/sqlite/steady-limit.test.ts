import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import { withSteadyLimit } from "./steady-limit.ts";

/** Past the adapter, which has no use for who asks what is read: SQLite asks it for each table and column as it plans. */
const { DatabaseSync } = createRequire(import.meta.url)(
	"@photostructure/sqlite",
);

const STATEMENTS = [
	"select * from t where a = ? limit ?",
	"select * from t where a > ? order by a limit ? offset 1",
	"delete from t where rowid in (select rowid from t where a = ? limit ?)",
];

test.each(STATEMENTS)("PF12 planned once, whatever is bound: %s", (sql) => {
	const database = new DatabaseSync(":memory:");
	database.exec("create table t (a, b); insert into t values (1, 1)");
	const isAsked = vi.fn(() => 0);
	database.setAuthorizer(isAsked);
	const planned = (text: string) => {
		isAsked.mockClear();
		const statement = database.prepare(text);
		const once = isAsked.mock.calls.length;
		for (const most of [1, 2, 3]) statement.all("x", most);
		return isAsked.mock.calls.length / once;
	};
	expect(planned(withSteadyLimit(sql))).toBe(1);
	// As long as SQLite does otherwise, there is a reason for it.
	expect(planned(sql)).toBeGreaterThan(1);
	database.close();
});
