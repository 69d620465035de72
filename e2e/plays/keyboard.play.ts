import type { Page } from "@playwright/test";
import { expect, test } from "../cast.ts";

test("the chat is used with the keyboard alone, and Escape gives the page back", async ({
	maya,
}) => {
	const { keyboard } = maya.page;
	await maya.visits("/");
	// Beside the body, so it is the last stop of the page.
	await keyboard.press("Shift+Tab");
	await expect(maya.launcher).toBeFocused();
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
	await keyboard.type("Is it heavy?");
	await keyboard.press("Enter");
	await maya.sees("Is it heavy?");

	const more = maya.chat.getByRole("button", { name: "More" });
	await more.focus();
	await keyboard.press("Enter");
	await expect(
		maya.chat.getByRole("menuitem", { name: "Turn sound off" }),
	).toBeFocused();
	await keyboard.press("ArrowUp");
	await expect(
		maya.chat.getByRole("menuitem", { name: "End chat" }),
	).toBeFocused();
	await keyboard.press("Enter");
	await expect(
		maya.chat.getByRole("button", { name: "End chat" }),
	).toBeFocused();
	await keyboard.press("Escape");
	await expect(maya.composer).toBeFocused();

	// A click beside everything takes the focus out of the panel's parts, but not out of the chat.
	await maya.chat.getByRole("heading", { level: 1 }).click();
	await keyboard.press("Escape");
	await expect(maya.page.locator("iframe")).toBeHidden();
	await expect(maya.launcher).toBeFocused();
});

test("at 400 % zoom nothing is cut off, in the chat and at the console", async ({
	maya,
	noor,
}) => {
	// 1280 × 1024 at 400 %.
	const zoomed = { width: 320, height: 256 };
	await noor.signsIn();
	await maya.page.setViewportSize(zoomed);
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is it heavy?");
	await maya.sees("Is it heavy?");
	await expect(maya.composer).toBeInViewport({ ratio: 1 });

	await noor.looksAt("Mine");
	await noor.opens("Is it heavy?");
	await noor.page.setViewportSize(zoomed);
	await noor.log.scrollIntoViewIfNeeded();
	await expect(noor.bubble("Is it heavy?")).toBeInViewport();
	// Typing brings the field into sight, as a browser does.
	await noor.composer.press("Y");
	await expect(noor.composer).toBeInViewport();
	const send = noor.page.getByRole("button", { name: /^Send to/ });
	await send.scrollIntoViewIfNeeded();
	await expect(send).toBeInViewport({ ratio: 1 });
	for (const { page } of [maya, noor]) expect(await overflowPx(page)).toBe(0);
});

/** How far the page can be scrolled sideways. */
function overflowPx(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
