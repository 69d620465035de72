import { nextTurn } from "../../ports/next-turn.ts";
import { pages } from "../../routing/wait/pages.ts";
import type { WorkloadDayRow, WorkloadSpanRow } from "../rows.ts";
import type { HourOfDay, HoursByDay } from "./hours-of-day.ts";
import { type DayTimes, workTimes } from "./work-times.ts";
import type { WorkloadStore } from "./workload-queries.ts";

/** The times of work of one day: of each agent by their id, and of all under "". */
export type TimesOfDay = Map<string, DayTimes>;

/** Of which shop, and the time zone of its days. */
export interface ShopDays {
	site: string;
	timeZone: string;
}

export interface WorkloadDays {
	/** A whole day that is over is added up once, and read from then on. By day. */
	read(shop: ShopDays, hours: HoursByDay): Promise<Map<number, TimesOfDay>>;
	/** Of what is less than a day, added up each time. */
	readParts(
		shop: ShopDays,
		hours: HoursByDay,
	): Promise<Map<number, TimesOfDay>>;
}

/** A day is over when its last minute was written, also by a disk that refused for a while. */
const SETTLED_MS = 10 * 60_000;

export function createWorkloadDays({
	store,
}: {
	store: WorkloadStore & { now(): number };
}): WorkloadDays {
	/** Of two who ask at once, the second finds what the first has added up. */
	const turns = new Map<string, Promise<unknown>>();

	async function read(shop: ShopDays, all: HoursByDay) {
		const known = await kept(shop, all);
		const times = new Map<number, TimesOfDay>();
		for (const [day, hours] of all) {
			times.set(day, known.get(day) ?? (await addUp(shop, hours)));
			if (!known.has(day) && isOver(hours))
				await keep(shop, day, times.get(day) ?? []);
		}
		return times;
	}

	async function kept({ site, timeZone }: ShopDays, all: HoursByDay) {
		const known = new Map<number, TimesOfDay>();
		const days = [...all.keys()];
		const [first, last] = [days[0], days.at(-1)];
		if (first === undefined || last === undefined) return known;
		for (const row of await store.workloadDays(site, first, last, timeZone)) {
			const times = known.get(row.day) ?? new Map<string, DayTimes>();
			known.set(row.day, times.set(row.person_id, timesOf(row)));
		}
		return known;
	}

	async function addUp({ site }: ShopDays, hours: readonly HourOfDay[]) {
		const [since, until] = [hours[0]?.from ?? 0, hours.at(-1)?.to ?? 0];
		const spans: WorkloadSpanRow[] = [];
		for await (const page of pages((after: WorkloadSpanRow | undefined) =>
			store.workloadSpans(site, since, until, after),
		))
			spans.push(...page);
		await nextTurn();
		return workTimes(spans, hours);
	}

	const isOver = (hours: readonly HourOfDay[]) =>
		(hours.at(-1)?.to ?? Number.POSITIVE_INFINITY) + SETTLED_MS <= store.now();

	async function keep(
		shop: ShopDays,
		day: number,
		times: Iterable<[string, DayTimes]>,
	): Promise<void> {
		const rows = [...times].map(([person, one]) =>
			rowOf(shop, day, person, one),
		);
		await store.keepWorkloadDay(shop.site, day, rows);
	}

	return {
		read(shop, hours) {
			const work = () => read(shop, hours);
			const turn = (turns.get(shop.site) ?? Promise.resolve()).then(work, work);
			turns.set(shop.site, turn);
			return turn;
		},
		async readParts(shop, all) {
			const times = new Map<number, TimesOfDay>();
			for (const [day, hours] of all) times.set(day, await addUp(shop, hours));
			return times;
		},
	};
}

function timesOf(row: WorkloadDayRow): DayTimes {
	return {
		here: row.here_ms,
		busy: row.busy_ms,
		held: row.held_ms,
		slots: row.slot_ms,
		full: row.full_ms,
		peak: row.peak,
		hours: JSON.parse(row.hours) as number[],
	};
}

function rowOf(
	{ site, timeZone }: ShopDays,
	day: number,
	person_id: string,
	{ here, busy, held, slots, full, peak, hours }: DayTimes,
): WorkloadDayRow {
	return {
		site_id: site,
		day,
		person_id,
		time_zone: timeZone,
		here_ms: here,
		busy_ms: busy,
		held_ms: held,
		slot_ms: slots,
		full_ms: full,
		peak,
		hours: JSON.stringify(hours),
	};
}
