import type { Page } from "@playwright/test";
import { expect, test } from "../cast.ts";

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
	await noor.bubble("Is it heavy?").scrollIntoViewIfNeeded();
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
