import type { Page } from "@playwright/test";
import { expect, test } from "../hosts/cast.ts";

const PHONE = { width: 390, height: 760 };

const PAPER = { light: "rgb(255, 255, 255)", dark: "rgb(27, 26, 24)" };

test("set({theme}) beats the browser's wish, in the panel and in the chat, and back", async ({
	guest,
}) => {
	const { page, chat } = guest;
	await page.emulateMedia({ colorScheme: "light" });
	await guest.comesTo({});
	await guest.rings();
	const paper = () =>
		chat
			.locator("body")
			.evaluate((body) => getComputedStyle(body).backgroundColor);
	const panel = () =>
		page
			.locator("shopbell-launcher div")
			.evaluate((one) => getComputedStyle(one).backgroundColor);
	const wears = async (theme: "light" | "dark") => {
		await page.evaluate(
			(theme) =>
				(
					window as unknown as { Shopbell: { set(look: object): void } }
				).Shopbell.set({ theme }), //
			theme,
		);
		await expect.poll(paper).toBe(PAPER[theme]);
		expect(await panel()).toBe(PAPER[theme]);
	};
	await expect.poll(paper).toBe(PAPER.light);
	await wears("dark");
	await page.emulateMedia({ colorScheme: "dark" });
	await wears("light");
	await wears("dark");
});

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
	const head = await guest.chat.locator(".header").boundingBox();
	expect(head?.y).toBeGreaterThanOrEqual(47);
	const box = await guest.chat.locator(".composer-box").boundingBox();
	expect(box && box.y + box.height).toBeLessThanOrEqual(PHONE.height - 34);
});

for (const watches of [true, false]) {
	test(`Escape closes the chat from the page and from within, ${watches ? "with" : "without"} CloseWatcher`, async ({
		guest,
	}) => {
		const { page } = guest;
		if (!watches)
			await page.addInitScript(() => {
				delete (window as { CloseWatcher?: unknown }).CloseWatcher;
			});
		await guest.comesTo({});
		const frame = page.locator("iframe");
		for (const where of ["the chat", "the page"]) {
			await guest.rings();
			if (where === "the page") await page.locator("#buy").focus();
			const before = await page.evaluate(() => history.length);
			await page.keyboard.press("Escape");
			await expect(frame, where).toBeHidden();
			expect(await page.evaluate(() => history.length)).toBe(before);
			const back = where === "the page" ? page.locator("#buy") : guest.launcher;
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

test("who wants no motion sees none, and a theme of high contrast keeps every edge", async ({
	guest,
}) => {
	const { page, chat } = guest;
	await page.emulateMedia({ reducedMotion: "reduce" });
	await guest.comesTo({});
	await guest.chats("Hello?");
	for (const where of [page.locator("shopbell-launcher"), chat.locator("body")])
		expect(
			await where.evaluate(async (one) => {
				await new Promise((done) => requestAnimationFrame(done));
				const all = (one.shadowRoot ?? document).getAnimations();
				return all.filter(
					(each) => Number(each.effect?.getComputedTiming().duration) > 1,
				).length;
			}),
		).toBe(0);

	await page.emulateMedia({ forcedColors: "active" });
	await guest.composer.focus();
	const ring = () =>
		chat
			.locator(".composer-box")
			.evaluate((one) => getComputedStyle(one).outlineStyle);
	await expect.poll(ring).toBe("solid");
	const edge = await guest
		.bubble("Hello?")
		.evaluate((one) => getComputedStyle(one).borderTopStyle);
	expect(edge).toBe("solid");
});

test("on touch every field has letters of at least 16 px", async ({
	browser,
	host,
}) => {
	const context = await browser.newContext({
		viewport: PHONE,
		hasTouch: true,
		isMobile: true,
	});
	const page = await context.newPage();
	await page.goto(host.serves({}));
	await page.getByRole("button", { name: "Chat with us" }).tap();
	const field = page.frameLocator("iframe").locator(".composer textarea");
	await expect(field).toBeVisible();
	expect(
		await field.evaluate((one) =>
			Number.parseFloat(getComputedStyle(one).fontSize),
		),
	).toBeGreaterThanOrEqual(16);
	await context.close();
});

function box(page: Page) {
	return page.locator("shopbell-launcher div").boundingBox();
}
