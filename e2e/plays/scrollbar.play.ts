import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "../../scripts/browser.js";
import { expect, test } from "../hosts/cast.ts";
import { Guest } from "../hosts/guest.ts";
import { shiftsOf } from "../world/note-shifts.ts";

const measure = (page: Page) =>
	page.evaluate(() => {
		const panel = document
			.querySelector("shopbell-launcher")
			?.shadowRoot?.querySelector("div");
		const { left = 0, right = 0 } = panel?.getBoundingClientRect() ?? {};
		const heading = document.querySelector("h1")?.getBoundingClientRect();
		return {
			besidePanel: [left, innerWidth - right],
			heading: JSON.stringify(heading),
			scrollbar: innerWidth - document.documentElement.clientWidth,
			scrolled: scrollY,
		};
	});

test("G8 beside a scrollbar that takes room the chat fills the window, and nothing of the page moves", async ({
	host,
}) => {
	const browser = await chromium.launch({
		...launchOptions(),
		// Playwright hides them.
		ignoreDefaultArgs: ["--hide-scrollbars"],
	});
	try {
		const guest = await Guest.in(await browser.newContext(), host);
		const { page } = guest;
		await page.setViewportSize({ width: 400, height: 700 });
		await guest.comesTo({
			// A theme that pads the page itself.
			head: `<style>html{width:100%;padding-right:9px}h1{width:auto;background:#fec}</style>`,
		});
		await expect(guest.launcher).toBeVisible();
		await page.evaluate(() => scrollTo(0, 120));
		const before = await measure(page);
		expect(before.scrollbar).toBeGreaterThan(0);

		await guest.rings();
		const open = await measure(page);
		expect(open.besidePanel).toEqual([0, 0]);
		expect(open.heading).toBe(before.heading);
		await page.setViewportSize({ width: 900, height: 700 });
		expect((await measure(page)).scrollbar, "a wide page scrolls").toBe(
			before.scrollbar,
		);
		await page.setViewportSize({ width: 400, height: 700 });

		await guest.hides();
		const after = await measure(page);
		expect(after).toMatchObject({
			heading: before.heading,
			scrollbar: before.scrollbar,
			scrolled: 120,
		});
		expect(await shiftsOf(page)).toEqual([]);

		await guest.rings();
		await page.evaluate("Shopbell.destroy()");
		expect((await measure(page)).scrollbar).toBe(before.scrollbar);
		expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(
			0,
		);
	} finally {
		await browser.close();
	}
});
