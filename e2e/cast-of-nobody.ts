import type { Page } from "@playwright/test";
import { test as base, inOwnBrowser } from "./cast.ts";
import { type EmptyRelay, startEmptyRelay } from "./world/empty-relay.ts";
import { serve } from "./world/serve.ts";
import { Shopper } from "./world/shopper.ts";

/** Where nobody is yet: a relay of an empty folder, and people who are about to come. */
interface Nobody {
	relay: EmptyRelay;
	/** Will be the owner, at a desk. */
	ana: Page;
	/** Will be invited, and has a phone. */
	bo: Page;
	/** A page on an origin of its own, which carries the tag from when it is there. */
	ownShop: { url: string; tag: string };
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
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	ownShop: async ({}, use) => {
		const shop = { url: "", tag: "" };
		const { url, end } = await serve(
			() =>
				`<!doctype html><html lang="en"><meta name="theme-color" content="#355c7d"><title>Lamps</title>${shop.tag}`,
		);
		await use(Object.assign(shop, { url: new URL(url).origin }));
		await end();
	},
	maya: ({ browser, troubles, ownShop }, use) =>
		inOwnBrowser(browser, troubles, DESK, (page) =>
			use(new Shopper(page, ownShop.url)),
		),
});
export { expect } from "./cast.ts";
