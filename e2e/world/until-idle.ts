import type { Page } from "@playwright/test";

/** Idle work is done in the order in which it was asked for: what was put off before this call has had its turn. */
export function untilIdle(page: Page): Promise<void> {
	return page.evaluate(
		() => new Promise<void>((done) => requestIdleCallback(() => done())),
	);
}
