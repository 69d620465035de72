import { nextTurn } from "../../ports/next-turn.ts";
import type { Due } from "../../ports/scheduler.ts";
import { zoneOf } from "../../sites/hours.ts";
import { dateOfDay } from "../../statistics/periods.ts";
import type { Store } from "../../store/contract/store.ts";
import { daysBetween, hoursOfDay } from "./hours-of-day.ts";
import type { WorkloadDays } from "./workload-days.ts";
import type { WorkloadStore } from "./workload-queries.ts";

/** Not at the start itself, which must be short. */
const FIRST_MS = 60_000;
/** Whoever reads adds up what is missing; this only spares them the wait. */
const EVERY_MS = 6 * 3_600_000;

/** Adds up days that are over, of every site, before anybody asks: also after the shop's time zone was changed. */
export function workloadDue(
	store: Pick<Store, "now" | "sites"> & WorkloadStore,
	days: WorkloadDays,
): Due {
	let next = store.now() + FIRST_MS;

	async function addUp(site: string, timeZone: string): Promise<void> {
		const first = await store.firstWorkloadAt(site);
		if (first === null) return;
		const all = daysBetween(timeZone, first, store.now());
		const [from, to] = [all[0] ?? 0, all.at(-1) ?? 0];
		const kept = await store.workloadDaysKept(site, from, to, timeZone);
		const known = new Set(kept);
		for (const day of all) {
			if (known.has(day)) continue;
			const hours = hoursOfDay(timeZone, dateOfDay(day));
			await days.read({ site, timeZone }, new Map([[day, hours]]));
			await nextTurn();
		}
	}

	return {
		next: async () => next,
		async run(now) {
			next = now + EVERY_MS;
			for (const site of await store.sites())
				await addUp(site.id, zoneOf(site));
		},
	};
}
