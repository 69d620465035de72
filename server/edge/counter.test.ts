import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { COUNTED_KEYS, createCounter } from "./counter.ts";

test("LM1 a rate is used up to its last point, and is there again when its window ends", () => {
	const clock = handClock(0);
	const counter = createCounter({ points: 3, seconds: 10 }, clock);
	counter.add("a", 2);
	expect(counter.waitMs("a", 1)).toBe(0);
	clock.pass(4_000);
	counter.add("a", 1);
	expect(counter.waitMs("a", 1)).toBe(6_000);
	expect(counter.waitMs("b", 3)).toBe(0);
	clock.pass(5_999);
	expect(counter.waitMs("a", 1)).toBe(1);
	clock.pass(1);
	expect(counter.waitMs("a", 3)).toBe(0);
	expect(counter.waitMs("a", 4)).toBe(0);
	counter.add("a", 1);
	expect(counter.waitMs("a", 3)).toBe(10_000);
});

test("LM10 a stranger with a million networks fills no memory: the oldest key is forgotten", () => {
	const clock = handClock(0);
	const counter = createCounter({ points: 1, seconds: 60 }, clock);
	for (let key = 1; key < COUNTED_KEYS; key++) counter.add(`${key}`, 1);
	expect(counter.size()).toBe(COUNTED_KEYS - 1);
	counter.add("last", 1);
	expect(counter.size()).toBe(COUNTED_KEYS);
	expect(counter.used("1")).toBe(1);
	counter.add("one more", 1);
	expect(counter.size()).toBe(COUNTED_KEYS);
	expect(counter.used("1")).toBe(0);
	expect(counter.used("2")).toBe(1);
	for (let key = 0; key < 100_000; key++) counter.add(`other ${key}`, 1);
	expect(counter.size()).toBe(COUNTED_KEYS);
});

test("LM10 who comes again is not the next to be forgotten, and has their window as it began", () => {
	const clock = handClock(0);
	const counter = createCounter({ points: 9, seconds: 60 }, clock);
	for (let key = 0; key < COUNTED_KEYS; key++) counter.add(`${key}`, 1);
	clock.pass(30_000);
	counter.add("0", 1);
	counter.add("one more", 1);
	expect(counter.used("0")).toBe(2);
	expect(counter.used("1")).toBe(0);
	expect(counter.used("2")).toBe(1);
	clock.pass(30_000);
	expect(counter.used("0")).toBe(0);
	expect(counter.used("one more")).toBe(1);
	counter.add("0", 1);
	expect(counter.used("0")).toBe(1);
});

test("LM10 keys whose window has ended are kept no longer", () => {
	const clock = handClock(0);
	const counter = createCounter({ points: 1, seconds: 60 }, clock);
	for (let key = 0; key < 1_000; key++) counter.add(`${key}`, 1);
	clock.pass(60_000);
	counter.add("next", 1);
	expect(counter.size()).toBe(1);
});

test("__proto__ and constructor are keys like any other", () => {
	const counter = createCounter({ points: 1, seconds: 60 }, handClock(0));
	for (const key of ["__proto__", "constructor", ""]) {
		expect(counter.waitMs(key, 1)).toBe(0);
		counter.add(key, 1);
		expect(counter.waitMs(key, 1)).toBeGreaterThan(0);
	}
});
