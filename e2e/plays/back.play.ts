import { chromium } from "@playwright/test";
import { launchOptions } from "../../scripts/browser.js";
import { expect, test } from "../cast.ts";
import { Shopper } from "../world/shopper.ts";

/** Why the browser did not keep the page, as it says itself; null: it kept it. */
interface Navigation extends PerformanceNavigationTiming {
	notRestoredReasons: { toJSON(): unknown } | null;
}

test("G8 the browser's Back stays instant with a chat under way, which goes on by itself", async ({
	world,
	noor,
}) => {
	// Playwright switches the back/forward cache off.
	const browser = await chromium.launch({
		...launchOptions({ whole: true }),
		ignoreDefaultArgs: ["--disable-back-forward-cache"],
	});
	try {
		const page = await browser.newPage();
		const maya = new Shopper(page, world.shop);
		await noor.signsIn();
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Does it come in blue?");
		await maya.isTold("Sent");
		await noor.looksAt("Mine");
		await noor.opens("Does it come in blue?");
		await page.evaluate(() => Object.assign(window, { sameDocument: true }));
		await maya.hides();

		await page
			.getByRole("link", { name: "Delivery and returns" })
			.first()
			.click();
		await expect(page).toHaveURL(/delivery-and-returns/);
		await noor.answers("It does.");
		// Playwright's own goBack waits for a load that a kept page does not have.
		await page.evaluate(() => history.back());
		await expect
			.poll(() =>
				page.evaluate(() => location.pathname).catch(() => "on the way"),
			)
			.toBe("/");
		expect(
			await page.evaluate(() => {
				const [navigation] = performance.getEntriesByType(
					"navigation",
				) as Navigation[];
				return navigation?.notRestoredReasons?.toJSON() ?? null;
			}),
		).toBeNull();
		expect(
			await page.evaluate(() => "sameDocument" in window),
			"it is the very page that was left",
		).toBe(true);

		// Playwright finds no way into the frames of a kept page: what happens there shows at the other side.
		await maya.launcher.click();
		await noor.isTold("Seen");
		await page.keyboard.type("Thank you!");
		await page.keyboard.press("Enter");
		await noor.sees("Thank you!");
	} finally {
		await browser.close();
	}
});
