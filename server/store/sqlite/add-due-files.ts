import { bind } from "./bind.ts";
import { hasTable } from "./copy-database.ts";
import { connect } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";

/** Files that a database that nobody else has open did not name: the relay that opens it drops them at this time. */
export function addDueFiles(
	path: string,
	names: readonly string[],
	dropAt: number,
): void {
	if (names.length === 0) return;
	const database = connect(path);
	try {
		// One from before there were files is given this table by its upgrade.
		if (!hasTable(database, "files")) return;
		const add = database.prepare(
			"insert or ignore into files (id, person_id, drop_at) values (?, '', ?)",
		);
		inTransaction(database, () => {
			for (const name of names) add.run(bind(name), bind(dropAt));
		});
	} finally {
		database.close();
	}
}
