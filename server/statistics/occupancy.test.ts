import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { occupancy } from "./occupancy.ts";

test.each(metricsCases("occupancyAndConcurrency"))(
	"how busy an agent was: %s",
	usesAll(({ input, expected, tolerance }) => {
		const got = occupancy(input.online, input.chats, input.slots);
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test("a conversation without length makes no one busy", () => {
	expect(occupancy([0, 10], [[5, 5]], 1)).toMatchObject({
		busySeconds: 0,
		meanConcurrencyWhileBusy: null,
		ahtSeconds: 0,
	});
});
