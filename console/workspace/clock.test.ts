// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createClock } from "./clock.ts";

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([-TEN_YEARS_MS, TEN_YEARS_MS])(
	"shows the relay's time as soon as it is known, %i ms from the browser's",
	(ahead) => {
		const known = signal(0);
		const clock = createClock(() => Date.now() + known.value);
		known.value = ahead;
		expect(clock.now.value).toBe(Date.now() + ahead);
		clock.stop();
		known.value = 0;
		vi.advanceTimersByTime(60_000);
		expect(clock.now.value).toBe(Date.now() - 60_000 + ahead);
	},
);
