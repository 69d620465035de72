import type {
	WorkloadAsked,
	WorkloadRead,
} from "../../../protocol/workload.ts";
import { byText } from "../../ports/by-text.ts";
import { zoneOf } from "../../sites/hours.ts";
import { mustFindSite } from "../../sites/must-find-site.ts";
import { dateOfDay, periodOf } from "../../statistics/periods.ts";
import type { Store } from "../../store/contract/store.ts";
import { namesOfPeople } from "../group-names.ts";
import { hoursOfPeriod } from "./hours-of-day.ts";
import { noTimes } from "./work-times.ts";
import type { TimesOfDay, WorkloadDays } from "./workload-days.ts";
import { staffingOf, sumsOf, workloadFigures } from "./workload-figures.ts";
import type { WorkloadStore } from "./workload-queries.ts";

interface Parts {
	store: Store & WorkloadStore;
	days: WorkloadDays;
	/** Resolves when what is known by now is in the store. */
	write(): Promise<void>;
}

/** What times of work come to in a period. Errors: `not_found`, and those of the period. */
export async function readWorkload(
	{ store, days, write }: Parts,
	{ site, period: asked, agent }: WorkloadAsked,
): Promise<WorkloadRead> {
	const timeZone = zoneOf(await mustFindSite(store, site));
	const at = store.now();
	const period = periodOf(asked, { timeZone, now: at });
	await write();
	const knownSince = await store.firstWorkloadAt(site);
	const since = knownSince ?? at;
	const hours = hoursOfPeriod(period, since, at);
	const shop = { site, timeZone };
	const times = period.days
		? await days.read(shop, hours)
		: await days.readParts(shop, hours);
	const of = agent ?? "";
	const sums = sumsOf(times.values());
	return {
		site,
		at,
		period: period.told,
		knownSince,
		all: workloadFigures(sums.get(of) ?? noTimes()),
		agents: await named(store, site, sums, agent),
		days: [...times].map(([day, ofDay]) => ({
			day: dateOfDay(day),
			...workloadFigures(ofDay.get(of) ?? noTimes()),
		})),
		staffing: staffingOf(times, hours, of, { since, now: at }),
	};
}

/** By name, so that nobody is first for what they did. */
async function named(
	store: Store,
	site: string,
	sums: TimesOfDay,
	agent: string | undefined,
): Promise<WorkloadRead["agents"]> {
	const wanted = [...sums].filter(
		([id]) => id !== "" && (agent === undefined || id === agent),
	);
	const ids = wanted.map(([id]) => id);
	const names = await namesOfPeople(store, site, ids);
	return wanted
		.map(([id, times]) => ({
			id,
			name: names.get(id) ?? null,
			...workloadFigures(times),
		}))
		.sort((a, b) => byText(a.name ?? "", b.name ?? "") || byText(a.id, b.id));
}
