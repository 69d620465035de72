import { expect, test } from "vitest";
import type { WorkloadDayRow, WorkloadSpanRow } from "../../figures/rows.ts";
import type { Stocked } from "./suite.ts";

const HOUR_MS = 3_600_000;

/** Times of work, and what a day of them came to. */
export function workloadSuite(stocked: Stocked): void {
	test("WL2 a span that is kept again has grown, and a period has those that touch it", async () => {
		const { store, shop, books } = stocked;
		expect(await store.firstWorkloadAt(shop.id)).toBeNull();
		const at = (from_at: number, rest: Partial<WorkloadSpanRow> = {}) =>
			spanOf(shop.id, from_at, rest);
		await store.keepWorkloadSpans([]);
		await store.keepWorkloadSpans([
			at(8 * HOUR_MS),
			at(9 * HOUR_MS, { person_id: "teo" }),
			at(9 * HOUR_MS),
			spanOf(books.id, 3 * HOUR_MS),
		]);
		const grown = at(8 * HOUR_MS, { to_at: 9 * HOUR_MS, load: 2, slots: 3 });
		await store.keepWorkloadSpans([grown]);
		const page = await store.workloadSpans(shop.id, 9 * HOUR_MS, 10 * HOUR_MS);
		expect(page.map(({ from_at, person_id }) => [from_at, person_id])).toEqual([
			[8 * HOUR_MS, "noor"],
			[9 * HOUR_MS, "noor"],
			[9 * HOUR_MS, "teo"],
		]);
		expect(page[0]).toEqual(grown);
		const after = (row: WorkloadSpanRow | undefined) =>
			store.workloadSpans(shop.id, 9 * HOUR_MS, 10 * HOUR_MS, row);
		expect(await after(page[1])).toEqual([page[2]]);
		expect(await after(page[2])).toEqual([]);
		expect(await store.workloadSpans(shop.id, 0, 8 * HOUR_MS)).toEqual([]);
		expect(await store.firstWorkloadAt(shop.id)).toBe(8 * HOUR_MS);
	});

	test("WL4 what a day came to is kept in the place of what stood there, in its time zone", async () => {
		const { store, shop } = stocked;
		const keeps = (day: number, ...people: string[]) =>
			store.keepWorkloadDay(
				shop.id,
				day,
				people.map((person_id) => dayOf(shop.id, day, { person_id })),
			);
		await keeps(20_000, "", "noor", "teo");
		await keeps(20_001, "");
		await keeps(20_000, "", "noor");
		const read = (from: number, to: number, zone = "UTC") =>
			store.workloadDays(shop.id, from, to, zone);
		expect(await read(20_000, 20_000)).toEqual([
			dayOf(shop.id, 20_000, { person_id: "" }),
			dayOf(shop.id, 20_000, { person_id: "noor" }),
		]);
		expect(await read(19_000, 20_001)).toHaveLength(3);
		expect(await read(20_000, 20_001, "Europe/Vilnius")).toEqual([]);
		const kept = (zone: string) =>
			store.workloadDaysKept(shop.id, 19_999, 20_002, zone);
		expect(await kept("UTC")).toEqual([20_000, 20_001]);
		expect(await kept("Europe/Vilnius")).toEqual([]);
	});

	test("WL7 of one site the oldest times of work and days of work go, in parts", async () => {
		const { store, shop, books } = stocked;
		for (const { id } of [shop, books])
			for (const at of [1, 2, 3, 4]) {
				await store.keepWorkloadSpans([spanOf(id, at)]);
				await store.keepWorkloadDay(id, at, [dayOf(id, at)]);
			}
		for (const dropped of [2, 1, 0]) {
			expect(await store.pruneWorkloadSpans(shop.id, 4, 2)).toBe(dropped);
			expect(await store.pruneWorkloadDays(shop.id, 4, 2)).toBe(dropped);
		}
		expect(await store.firstWorkloadAt(shop.id)).toBe(4);
		expect(await store.workloadDaysKept(shop.id, 0, 9, "UTC")).toEqual([4]);
		expect(await store.firstWorkloadAt(books.id)).toBe(1);
		expect(await store.workloadDaysKept(books.id, 0, 9, "UTC")).toHaveLength(4);
	});
}

function spanOf(
	site_id: string,
	from_at: number,
	rest: Partial<WorkloadSpanRow> = {},
): WorkloadSpanRow {
	return {
		site_id,
		from_at,
		person_id: "noor",
		to_at: from_at + 1,
		load: 1,
		slots: 2,
		...rest,
	};
}

function dayOf(
	site_id: string,
	day: number,
	rest: Partial<WorkloadDayRow> = {},
): WorkloadDayRow {
	return {
		site_id,
		day,
		person_id: "",
		time_zone: "UTC",
		here_ms: 5,
		busy_ms: 4,
		held_ms: 6,
		slot_ms: 10,
		full_ms: 2,
		peak: 2,
		hours: "[]",
		...rest,
	};
}
