import { expect, test } from "vitest";
import type { Stocked } from "./suite.ts";

/** What relays of one shop share. */
export function relaySuite(stocked: Stocked): void {
	test("what one relay does is taken by another when its time is over, and not before", async () => {
		const { store } = stocked;
		const claim = (duty: string, relay: string, ends_at: number, now: number) =>
			store.claimDuty({ duty, relay, ends_at }, now);
		expect(await claim("due", "one", 6, 0)).toBe(true);
		expect(await claim("due", "two", 7, 1)).toBe(false);
		expect(await claim("due", "one", 8, 2)).toBe(true);
		expect(await store.lapsedDuties(7)).toEqual([]);
		expect(await store.lapsedDuties(8)).toEqual(["due"]);
		expect(await claim("due", "two", 14, 8)).toBe(true);
		expect(await claim("due", "one", 15, 9)).toBe(false);
	});

	test("a relay renews what is still its own, and what it lets go of is free at once", async () => {
		const { store } = stocked;
		const claim = (duty: string, relay: string, ends_at: number) =>
			store.claimDuty({ duty, relay, ends_at }, 0);
		await claim("due", "one", 6);
		await claim("routing of lamps", "one", 3);
		await claim("routing of books", "two", 5);
		expect(await store.renewDuties("one", 9, 3)).toEqual(["due"]);
		expect(await store.lapsedDuties(5)).toEqual([
			"routing of lamps",
			"routing of books",
		]);
		await store.releaseDuties("one");
		expect(await store.renewDuties("one", 9, 3)).toEqual([]);
		expect((await store.lapsedDuties(3)).toSorted()).toEqual([
			"due",
			"routing of lamps",
		]);
		expect(await claim("due", "two", 6)).toBe(true);
	});

	test("the version of what relays keep in memory never goes back", async () => {
		const { store, shop } = stocked;
		const before = await store.knownVersion();
		await store.keepSite({ ...shop, name: "Lamp & Loom & Light" });
		expect(await store.knownVersion()).toBeGreaterThanOrEqual(before);
	});
}
