import fc from "fast-check";
import { expect, test } from "vitest";
import { occupancyOfChats, type Span } from "./occupancy.support.ts";
import { addWork, noWork } from "./occupancy.ts";

test("a conversation without length makes no one busy", () => {
	expect(occupancyOfChats([0, 10], [[5, 5]], 1)).toMatchObject({
		busySeconds: 0,
		meanConcurrencyWhileBusy: null,
		ahtSeconds: 0,
	});
});

test("a conversation before or after the time online takes nothing from it", () => {
	const around: Span[] = [
		[-20, -10],
		[20, 30],
		[2, 4],
	];
	expect(occupancyOfChats([0, 10], around, 1)).toMatchObject({
		busySeconds: 2,
		occupancy: 20,
		slotUtilisation: 20,
		meanConcurrencyWhileBusy: 1,
		peak: 1,
		ahtSeconds: 22 / 3,
	});
});

const span = fc
	.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 50 }))
	.map(([from, length]): Span => [from, from + length]);

test("second by second it is the same", () => {
	fc.assert(
		fc.property(
			span,
			fc.array(span),
			fc.integer({ min: 1, max: 4 }),
			(online, chats, slots) => {
				const loads = Array.from(
					{ length: online[1] - online[0] },
					(_, at) =>
						chats.filter(
							([from, to]) => from <= online[0] + at && online[0] + at < to,
						).length,
				);
				expect(occupancyOfChats(online, chats, slots)).toMatchObject({
					onlineSeconds: loads.length,
					busySeconds: loads.filter((load) => load > 0).length,
					fullSeconds: loads.filter((load) => load >= slots).length,
					peak: Math.max(0, ...loads),
				});
			},
		),
	);
});

test("without a time online, and without a conversation, nothing is divided by it", () => {
	expect(occupancyOfChats([5, 5], [[0, 10]], 2)).toMatchObject({
		occupancy: null,
		slotUtilisation: null,
		meanConcurrencyWhileBusy: null,
	});
	expect(occupancyOfChats([0, 10], [], 2)).toMatchObject({
		occupancy: 0,
		ahtSeconds: null,
		peak: 0,
	});
});

test.each([
	["ends before it begins", 10, 0],
	["has no beginning", Number.NaN, 0],
	["has no end", 0, Number.POSITIVE_INFINITY],
])("a time that %s is refused", (_name, from, to) => {
	const work = { from, to, load: 1, slots: 1 };
	expect(() => addWork(noWork(), work)).toThrow(RangeError);
});
