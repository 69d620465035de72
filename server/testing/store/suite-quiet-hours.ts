import { expect, test } from "vitest";
import type { Stocked } from "./suite.ts";

/** When nothing rings for whom. */
export function quietHoursSuite(stocked: Stocked): void {
	test("QH1 quiet hours are a person's own, and the next change of all is found", async () => {
		const { store } = stocked;
		const hours = {
			...{ timeZone: "Europe/Vilnius", from: "22:00", to: "07:00" },
			days: ["1"],
		};
		expect(await store.nextQuietChange()).toBeNull();
		await store.keepQuietHours("ada", hours, 30);
		await store.keepQuietHours("sue", hours, 10);
		await store.keepQuietHours("ada", hours, 20);
		expect(await store.nextQuietChange()).toBe(10);
		expect(await store.quietChanged(19, 9)).toEqual([{ person: "sue", hours }]);
		expect(await store.quietChanged(20, 1)).toHaveLength(1);
		expect(await store.keepQuietChange({ person: "sue", hours }, 40)).toBe(
			true,
		);
		expect(await store.nextQuietChange()).toBe(20);
		expect(await store.quietHours([])).toEqual(new Map());
		await store.dropQuietHours("sue");
		expect(await store.quietHours(["ada", "sue"])).toEqual(
			new Map([["ada", hours]]),
		);
	});

	test("QH5 a change that is due leaves hours alone that were set or ended since", async () => {
		const { store } = stocked;
		const night = {
			...{ timeZone: "Europe/Vilnius", from: "22:00", to: "07:00" },
			days: ["1"],
		};
		const noon = { ...night, from: "12:00", to: "13:00" };
		await store.keepQuietHours("ada", night, 10);
		const [due] = await store.quietChanged(10, 9);
		if (!due) throw new Error("none is due");
		await store.keepQuietHours("ada", noon, 30);
		expect(await store.keepQuietChange(due, 20)).toBe(false);
		expect(await store.quietHours(["ada"])).toEqual(new Map([["ada", noon]]));
		expect(await store.nextQuietChange()).toBe(30);
		await store.dropQuietHours("ada");
		expect(await store.keepQuietChange(due, 20)).toBe(false);
		expect(await store.nextQuietChange()).toBeNull();
	});
}
