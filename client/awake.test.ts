// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onAwake } from "./awake.ts";

let woke: number;
let stop: () => void;
beforeEach(() => {
	vi.useFakeTimers();
	woke = 0;
	stop = onAwake(() => {
		woke++;
	});
});
afterEach(() => {
	stop();
	vi.useRealTimers();
});

test("an ordinary minute wakes nobody", () => {
	vi.advanceTimersByTime(60_000);
	expect(woke).toBe(0);
});

test("F19 a machine that slept is noticed by its clock", () => {
	vi.advanceTimersByTime(4_000);
	vi.setSystemTime(Date.now() + 600_000);
	vi.advanceTimersByTime(2_000);
	expect(woke).toBe(1);
	vi.advanceTimersByTime(60_000);
	expect(woke).toBe(1);
});

test("a network that returns and a page that is shown again wake, and no more after the end", () => {
	dispatchEvent(new Event("online"));
	document.dispatchEvent(new Event("visibilitychange"));
	dispatchEvent(new Event("pageshow"));
	expect(woke).toBe(3);
	stop();
	dispatchEvent(new Event("online"));
	expect(woke).toBe(3);
});
