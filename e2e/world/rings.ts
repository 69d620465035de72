import type { Page } from "@playwright/test";

declare global {
	interface Window {
		rung: number;
	}
}

/** Before the console is opened. Answers with how often it has rung so far. */
export async function hearRings(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		window.rung = 0;
		const { resume } = AudioContext.prototype;
		// Each stroke of the bell begins with it.
		AudioContext.prototype.resume = function () {
			window.rung += 1;
			return resume.call(this);
		};
	});
	return () => page.evaluate(() => window.rung);
}
