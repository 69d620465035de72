import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unpackHour } from "../../golden/data.ts";
import { handClock } from "../ports/clock.ts";
import { connect } from "../store/sqlite/driver.ts";
import { openTested } from "../testing/store/open-tested.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-behind-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** By another connection. */
function ask(path: string, sql: string): (string | number)[][] {
	const database = connect(path, { readOnly: "yes" });
	const rows = database.prepare(sql).raw().all();
	database.close();
	return rows as (string | number)[][];
}

test("SE8 what stood there before the upgrade is read in, the newest first, however often it stops", async () => {
	const path = join(folder, "hour.db");
	unpackHour("0.2.0", path);
	const words = `select site_id, conversation_id, seq from entries
		where body is not null and kind in ('message', 'note') order by 1, 2, 3`;
	const said = ask(path, words);
	expect(said.length).toBeGreaterThan(10);
	let newest: number | undefined;
	for (let all = false; !all; ) {
		const store = await openTested(path, handClock(0));
		expect(await store.isSearchBehind()).toBe(true);
		all = await store.readInSearch(9);
		await store.close();
		newest ??= ask(
			path,
			"select max(last_at) from search_behind",
		)[0]?.[0] as number;
	}
	const last = ask(path, "select max(last_at) from conversations");
	expect(newest).toBeLessThanOrEqual(last[0]?.[0] as number);
	const rows = ask(
		path,
		"select site_id, conversation_id, seq from search_rows where seq > 0",
	).map(String);
	expect(said.map(String).filter((one) => !rows.includes(one))).toEqual([]);
	// Rows are in the order of time, whenever they were read in.
	const [[outOfOrder]] = ask(
		path,
		`select count(*) from search_rows as r join entries as e using (site_id, conversation_id, seq)
			where abs(r.id / 8 - e.at) > 1000`,
	) as [[number]];
	expect(outOfOrder).toBe(0);
});
