import { expect, test } from "vitest";
import { handClock } from "./clock.ts";
import { createEarliest } from "./earliest.ts";

const START = 1_000_000;

function started() {
	const clock = handClock(START);
	const rings: number[] = [];
	const earliest = createEarliest(clock, clock.now, () =>
		rings.push(clock.now() - START),
	);
	return { clock, rings, earliest };
}

test("of several times the earliest rings, once", () => {
	const { clock, rings, earliest } = started();
	for (const ms of [300, 100, 200]) earliest.at(START + ms);
	clock.pass(1_000);
	expect(rings).toEqual([100]);
});

test("it may be set again when it has rung; what has passed rings at once, never is never", () => {
	const { clock, rings, earliest } = started();
	earliest.at(START + 100);
	clock.pass(500);
	earliest.at(Number.POSITIVE_INFINITY);
	clock.pass(500);
	earliest.at(START);
	clock.pass(0);
	expect(rings).toEqual([100, 1_000]);
});

test("once stopped it rings no more", () => {
	const { clock, rings, earliest } = started();
	earliest.at(START + 100);
	earliest.stop();
	earliest.at(START + 50);
	clock.pass(1_000);
	expect(rings).toEqual([]);
});
