import type { Page } from "@playwright/test";
import { expect, test } from "../cast.ts";

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

for (const [ahead, words] of [
	[TEN_YEARS_MS, "ahead"],
	[-TEN_YEARS_MS, "behind"],
] as const)
	test(`on clocks ten years ${words} the day is today, a message can be withdrawn, and the next page knows of the chat`, async ({
		maya,
		noor,
	}) => {
		await hasClock(maya.page, ahead);
		await hasClock(noor.page, ahead);
		await noor.signsIn();
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Is it blue?");
		await expect(maya.log.locator(".day")).toHaveText("Today");
		await noor.looksAt("Mine");
		await noor.opens("Is it blue?");
		await expect(noor.log.locator(".day")).toHaveText("Today");
		await noor.answers("It is.");
		await maya.sees("It is.");
		await maya.page.reload();
		await expect(maya.page.locator("iframe")).toBeAttached();
		await maya.rings();
		await expect(maya.log.locator(".day")).toHaveText("Today");
		await maya.withdraws("Is it blue?");
		await noor.isTold("Message withdrawn");
	});

/** In the page and in its frames. */
async function hasClock(page: Page, ahead: number): Promise<void> {
	await page.addInitScript((ahead) => {
		const Right = Date;
		globalThis.Date = class extends Right {
			constructor(...given: [number]) {
				if (given.length) super(...given);
				else super(Right.now() + ahead);
			}
			static override now() {
				return Right.now() + ahead;
			}
		} as DateConstructor;
	}, ahead);
}
