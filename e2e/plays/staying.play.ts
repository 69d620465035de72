import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { noteShifts, shiftsOf } from "../world/note-shifts.ts";
import { LAMP, type Shopper } from "../world/shopper.ts";

/** The frame has come and found out what it shows: by then an open chat is open. */
async function isClosed(maya: Shopper): Promise<void> {
	await expect(maya.launcher).toBeVisible();
	await expect
		.poll(() => maya.page.evaluate("Shopbell.get?.('availability')"))
		.toBeTruthy();
	expect(await maya.isOpen()).toBe(false);
	await expect(maya.page.locator("iframe")).toBeHidden();
}

/** With nothing that a person would notice beside the chat itself. */
async function isQuietlyOpen(maya: Shopper): Promise<void> {
	await expect(maya.composer).toBeVisible();
	expect(await maya.isOpen()).toBe(true);
	// The focus is the page's, as on any page that was just opened.
	expect(await maya.page.evaluate("document.activeElement.localName")).toBe(
		"body",
	);
	await expect(maya.chat.locator(".unseen[aria-live] > p")).toHaveCount(0);
	expect(await shiftsOf(maya.page)).toEqual([]);
}

test("EM8 on a laptop the chat stays open over five pages, is out of the way at the checkout, and is there again after it", async ({
	maya,
	noor,
}) => {
	const { page } = maya;
	await noteShifts(page);
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await noor.opens("Is the blue one in stock?");
	await noor.answers("Yes, two of them.");
	await maya.sees("Yes, two of them.");

	await test.step("over pages, a reload, Back and Forward", async () => {
		for (const go of [
			() => page.goto(`${maya.shop}${LAMP}`),
			() => page.goto(`${maya.shop}/delivery-and-returns`),
			() => page.reload(),
			() => page.goBack(),
			() => page.goForward(),
		]) {
			await go();
			await isQuietlyOpen(maya);
			await maya.sees("Yes, two of them.");
		}
	});

	await test.step("EM7 a link of the shop's own opens in the same tab", async () => {
		await noor.answers(`It is here: ${maya.shop}${LAMP} `);
		await maya.chat.getByRole("link", { name: /dusk/ }).click();
		await expect(page).toHaveURL(maya.shop + LAMP);
		await isQuietlyOpen(maya);
		expect(page.context().pages()).toHaveLength(1);
	});

	await test.step("not at the checkout", async () => {
		await page.getByRole("button", { name: "Add to cart" }).click();
		await isQuietlyOpen(maya);
		// The open chat stands over it: she goes there by keys.
		await page.getByRole("link", { name: "Go to checkout" }).press("Enter");
		await expect(page).toHaveURL(/checkout/);
		await isClosed(maya);
		await page.getByRole("button", { name: "Buy now" }).click();
		await expect(page).toHaveURL(/\/orders\//);
		await isQuietlyOpen(maya);
	});

	await test.step("closed it stays closed", async () => {
		await maya.hides();
		await page.goto(`${maya.shop}/`);
		await isClosed(maya);
	});
	await isClean(page, "a page after the chat");
});
