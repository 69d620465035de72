import { join } from "node:path";
import { connect } from "../../server/store/sqlite/driver.ts";
import type { World } from "./world.ts";

/** As if what is promised had been made so many minutes earlier; the relay is started anew. */
export async function agesPromises(
	{ data, stopRelay, startRelay }: World,
	minutes: number,
): Promise<void> {
	await stopRelay();
	const database = connect(join(data, "shopbell.db"));
	const ms = minutes * 60_000;
	database.exec(
		`update promises set due_at = due_at - ${ms}, remind_at = remind_at - ${ms}, late_from = late_from - ${ms}, next_at = next_at - ${ms}`,
	);
	database.close();
	await startRelay();
}
