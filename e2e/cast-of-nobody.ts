import type { Page } from "@playwright/test";
import { test as base, inOwnBrowser } from "./cast.ts";
import { type EmptyRelay, startEmptyRelay } from "./world/empty-relay.ts";

/** Where nobody is yet: a relay of an empty folder, and people who are about to come. */
interface Nobody {
	relay: EmptyRelay;
	/** Will be the owner, at a desk. */
	ana: Page;
	/** Will be invited, and has a phone. */
	bo: Page;
}

const PHONE = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
};
const DESK = { viewport: { width: 1280, height: 800 } };

export const test = base.extend<Nobody>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	relay: async ({}, use) => {
		const relay = await startEmptyRelay();
		await use(relay);
		await relay.end();
	},
	ana: ({ browser, troubles }, use) =>
		inOwnBrowser(browser, troubles, DESK, use),
	bo: ({ browser, troubles }, use) =>
		inOwnBrowser(browser, troubles, PHONE, use),
});
export { expect } from "./cast.ts";
