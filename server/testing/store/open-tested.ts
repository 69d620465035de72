import { type OpenedStore, openStore } from "../../open-store.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Rebuild } from "../../store/contract/rebuilds.ts";
import { DECISIONS } from "../../store-parts.ts";
import { TEST_DECISIONS } from "./decisions.ts";
import { openOnPostgres } from "./open-on-postgres.ts";

/**
 * The embedded store with the decisions of tests beside the product's. Each change is copied on its way, as it would
 * be on the way to another thread: a change that is not plain data fails here. With SHOPBELL_TEST_POSTGRES what would
 * be in memory is on a PostgreSQL of the tests' own.
 */
export async function openTested(
	path: string,
	clock: Clock,
	rebuilds?: readonly Rebuild[],
	free?: () => number,
	thread?: string,
): ReturnType<typeof openStore> {
	// What can be asked only of a file fails then, and says so.
	if (path === ":memory:" && process.env.SHOPBELL_TEST_POSTGRES)
		return (await openOnPostgres(clock)) as OpenedStore;
	const decisions = [...DECISIONS, ...TEST_DECISIONS];
	const store = await openStore(path, clock, {
		rebuilds,
		free,
		decisions,
		thread,
	});
	return {
		...store,
		commit: (changes) =>
			store.commit(changes.map((one) => structuredClone(one))),
	};
}
