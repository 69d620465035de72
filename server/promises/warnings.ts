import type { Hours } from "../../protocol/hours.ts";
import { dateIn } from "../../protocol/openings.ts";
import {
	PROMISES_OPEN,
	type PromiseOwner,
	type PromiseWarning,
} from "../../protocol/promise.ts";
import { hoursState } from "../sites/hours.ts";
import type { Store } from "../store/contract/store.ts";
import type { PromiseStore } from "./queries.ts";

interface Planned {
	site: string;
	owner: PromiseOwner;
	due: number;
	hours: Hours | null;
}

/** What stands against keeping it: it is said once, and forbids nothing. */
export async function promiseWarnings(
	store: Pick<Store, "memberships"> & PromiseStore,
	{ site, owner, due, hours }: Planned,
): Promise<PromiseWarning[]> {
	const warnings: PromiseWarning[] = [];
	// What is due as the shop closes can be kept.
	if (hours && !hoursState(hours, due - 1).open) {
		const day = dateIn(hours.timeZone, due - 1);
		const differs = hours.exceptions.some((one) => one.date === day);
		warnings.push({ code: differs ? "exception" : "closed" });
	}
	if (owner.kind !== "agent" || owner.id === null) return warnings;
	const memberships = await store.memberships(owner.id);
	const here = memberships.find((one) => one.site_id === site);
	if (here?.availability === "break" && (here.until ?? 0) > due)
		warnings.push({ code: "break", until: here.until ?? 0 });
	const open = await store.countPromisesOwed(site, owner.id);
	if (open >= PROMISES_OPEN) warnings.push({ code: "load", open });
	return warnings;
}
