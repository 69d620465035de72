import { join } from "node:path";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { connect } from "../../server/store/sqlite/driver.ts";

/** Tables, and how many rows each has. */
export type Counts = Record<string, number>;

/** What shops and shoppers have said and set: all else ends by itself. */
const KEPT = [
	...["sites", "people", "memberships", "teams"],
	...["visitors", "conversations", "entries", "asks", "answers"],
];

export function countRows(data: string): Counts {
	const database = connect(join(data, DATABASE));
	const asked = (sql: string) => database.prepare(sql).raw().all().flat();
	const counts = KEPT.map((table) => [
		table,
		Number(asked(`select count(*) from "${table}"`)[0]),
	]);
	database.close();
	return Object.fromEntries(counts);
}
