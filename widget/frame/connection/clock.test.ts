import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock } from "./clock.ts";

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([-TEN_YEARS_MS, TEN_YEARS_MS])(
	"the relay's time is shown as soon as it is known, %i ms from the browser's",
	(ahead) => {
		const known = signal(0);
		const now = createClock(() => Date.now() + known.value, signal(true));
		known.value = ahead;
		expect(now.value).toBe(Date.now() + ahead);
	},
);

test("it moves while somebody looks, and is right again when they come back", () => {
	const seen = signal(true);
	const now = createClock(Date.now, seen);
	vi.advanceTimersByTime(60_000);
	expect(now.value).toBe(Date.now());
	seen.value = false;
	const left = now.value;
	vi.advanceTimersByTime(60_000);
	expect(now.value).toBe(left);
	seen.value = true;
	expect(now.value).toBe(Date.now());
});
