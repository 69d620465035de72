import { openStore } from "../../open-store.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Rebuild } from "../../store/contract/rebuilds.ts";
import { DECISIONS } from "../../store-parts.ts";
import { TEST_DECISIONS } from "./decisions.ts";

/**
 * The embedded store with the decisions of tests beside the product's. Each change is copied on its way, as it would
 * be on the way to another thread: a change that is not plain data fails here.
 */
export async function openTested(
	path: string,
	clock: Clock,
	rebuilds?: readonly Rebuild[],
	free?: () => number,
	thread?: string,
): ReturnType<typeof openStore> {
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
