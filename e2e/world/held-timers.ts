import type { Frame, Page } from "@playwright/test";

declare global {
	interface Window {
		heldTimers: Map<number, () => void>;
	}
}

/** From now on what this page does after exactly `afterMs` waits: what goes by itself stays to be looked at. */
export async function holdTimers(
	page: Page | Frame,
	afterMs: number,
): Promise<void> {
	await page.evaluate((afterMs) => {
		const { setTimeout: later } = window;
		const never = 2 ** 31 - 1;
		window.heldTimers = new Map();
		window.setTimeout = ((work: () => void, ms?: number) => {
			if (ms !== afterMs) return later(work, ms);
			const id = later(work, never);
			window.heldTimers.set(id, work);
			return id;
		}) as typeof setTimeout;
	}, afterMs);
}

/** As if the time had passed. */
export async function passTimers(page: Page | Frame): Promise<void> {
	await page.evaluate(() => {
		for (const [id, work] of window.heldTimers) {
			clearTimeout(id);
			work();
		}
		window.heldTimers.clear();
	});
}
