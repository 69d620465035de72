import { join } from "node:path";
import { connect } from "../../server/store/sqlite/driver.ts";
import type { World } from "./world.ts";

/** As if what is promised had been due, and kept, so many minutes earlier; the relay is started anew. */
export function agesPromises(world: World, minutes: number): Promise<void> {
	const ms = minutes * 60_000;
	return writes(
		world,
		`update promises set due_at = due_at - ${ms}, first_due_at = first_due_at - ${ms}, remind_at = remind_at - ${ms}, late_from = late_from - ${ms}, next_at = next_at - ${ms}, kept_at = kept_at - ${ms}`,
	);
}

/** As if what shoppers were asked had been asked a day earlier; the relay is started anew. */
export function agesAsks(world: World): Promise<void> {
	return writes(
		world,
		`update ask_clocks set asked_at = asked_at - ${24 * 3_600_000} where asked_at > 0`,
	);
}

async function writes(
	{ data, stopRelay, startRelay }: World,
	sql: string,
): Promise<void> {
	await stopRelay();
	const database = connect(join(data, "shopbell.db"));
	database.exec(sql);
	database.close();
	await startRelay();
}
