import { expect, test } from "vitest";
import { play } from "./play.ts";
import { SHORT } from "./scenarios.ts";

test("two busy hours with a lost agent and a restart break nothing that must hold", async () => {
	const played = await play(SHORT, 7);
	expect(played.broken).toEqual([]);
	expect(played.restarts).toBe(1);
	expect(played.shoppers).toBeGreaterThan(100);
	// A check that never looked proves nothing.
	for (const [rule, looked] of Object.entries(played.looked))
		expect(looked, rule).toBeGreaterThan(5);
	expect(played.waited.filter(({ told }) => told).length).toBeGreaterThan(20);
});
