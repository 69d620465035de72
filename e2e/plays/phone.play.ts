import type { Page } from "@playwright/test";
import { expect, test } from "../hosts/cast.ts";

const PHONE = { width: 390, height: 760 };

test("a phone's keyboard never hides the composer, upright or on its side", async ({
	guest,
}) => {
	const { page } = guest;
	await page.addInitScript(() => {
		// What a phone does when the keyboard comes: the page keeps its size, and less of it is seen.
		const view = window.visualViewport as VisualViewport;
		let seen: { height?: number; offsetTop?: number } = {};
		for (const name of ["height", "offsetTop"] as const) {
			const of = Object.getOwnPropertyDescriptor(
				VisualViewport.prototype,
				name,
			);
			Object.defineProperty(view, name, {
				get: () => seen[name] ?? of?.get?.call(view),
			});
		}
		Object.assign(window, {
			keyboard(height?: number, offsetTop = 0) {
				seen = height ? { height, offsetTop } : {};
				view.dispatchEvent(new Event("resize"));
			},
		});
	});
	for (const [size, left] of [
		[PHONE, 420],
		[{ width: 800, height: 380 }, 200],
	] as const) {
		await page.setViewportSize(size);
		await guest.comesTo({});
		await guest.rings();
		await expect.poll(() => box(page)).toEqual({ x: 0, y: 0, ...size });
		await page.evaluate(`keyboard(${left}, 30)`);
		await expect
			.poll(() => box(page))
			.toEqual({ x: 0, y: 30, width: size.width, height: left });
		const field = await guest.composer.boundingBox();
		expect(field && field.y + field.height).toBeLessThanOrEqual(30 + left);
		await page.evaluate("keyboard()");
		await expect.poll(() => box(page)).toEqual({ x: 0, y: 0, ...size });
	}
});

test("notch and home bar cover nothing of an open chat", async ({ guest }) => {
	const { page } = guest;
	await page.setViewportSize(PHONE);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Emulation.setSafeAreaInsetsOverride", {
		insets: { top: 47, bottom: 34, left: 0, right: 0 },
	});
	await guest.comesTo({
		head: '<meta name="viewport" content="width=device-width, viewport-fit=cover">',
	});
	await guest.rings();
	await expect.poll(() => box(page)).toEqual({ x: 0, y: 0, ...PHONE });
	const head = await guest.chat.locator(".header").boundingBox();
	expect(head?.y).toBeGreaterThanOrEqual(47);
	const field = await guest.chat.locator(".composer-box").boundingBox();
	expect(field && field.y + field.height).toBeLessThanOrEqual(
		PHONE.height - 34,
	);
});

for (const by of ["CloseWatcher", "Escape alone", "Back alone"]) {
	test(`the chat closes by ${by}, from the page and from within, and the focus goes back`, async ({
		guest,
	}) => {
		const { page } = guest;
		await page.addInitScript((by) => {
			if (by === "Escape alone")
				delete (window as { CloseWatcher?: unknown }).CloseWatcher;
			// On a phone Back asks without a key.
			if (by === "Back alone")
				window.addEventListener(
					"keydown",
					(event) => event.stopImmediatePropagation(),
					true,
				);
		}, by);
		await guest.comesTo({});
		const title = guest.chat.getByRole("heading", { level: 1 });
		const places = {
			composer: () => guest.composer.focus(),
			// Takes the focus out of the panel's parts, but not out of the chat.
			"beside everything": () => title.click(),
			page: () => page.locator("#buy").focus(),
		};
		for (const [where, goes] of Object.entries(places)) {
			await guest.rings();
			await goes();
			const before = await page.evaluate(() => history.length);
			await page.keyboard.press("Escape");
			await expect(page.locator("iframe"), where).toBeHidden();
			expect(await page.evaluate(() => history.length)).toBe(before);
			const back = where === "page" ? page.locator("#buy") : guest.launcher;
			await expect(back, where).toBeFocused();
		}
	});
}

test("an input method that composes sends nothing, and closes nothing", async ({
	guest,
}) => {
	const { page } = guest;
	await guest.comesTo({});
	await guest.rings();
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Input.imeSetComposition", {
		text: "すし",
		selectionStart: 2,
		selectionEnd: 2,
	});
	await expect(guest.composer).toHaveValue("すし");
	for (const key of ["Enter", "Escape"])
		await guest.composer.evaluate((field, key) => {
			const options = { key, isComposing: true, bubbles: true };
			field.dispatchEvent(new KeyboardEvent("keydown", options));
		}, key);
	await expect(guest.composer).toHaveValue("すし");
	await expect(page.locator("iframe")).toBeVisible();
	await cdp.send("Input.insertText", { text: "寿司" });
	await expect(guest.composer).toHaveValue("寿司");
	await page.keyboard.press("Enter");
	await expect(guest.bubble("寿司")).toBeVisible();
});

function box(page: Page) {
	return page.locator("shopbell-launcher div").boundingBox();
}
