import { expect, test } from "../hosts/cast.ts";

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

test("a wheel over the chat never scrolls the shop, and Escape takes the launcher's label away", async ({
	guest,
}) => {
	const { page } = guest;
	await guest.comesTo({});
	const label = () =>
		guest.launcher.evaluate((one) => getComputedStyle(one, "::after").content);
	await guest.launcher.hover();
	// Its style comes with what is loaded when somebody comes near.
	await expect.poll(label).toContain("Chat with us");
	// A shop's own word may be longer than the label.
	const breaks = await guest.launcher.evaluate(
		(one) => getComputedStyle(one, "::after").overflowWrap,
	);
	expect(breaks).toBe("anywhere");
	await page.keyboard.press("Escape");
	await expect.poll(label).toBe("none");
	await page.mouse.move(10, 10);
	await guest.launcher.hover();
	await expect.poll(label).toContain("Chat with us");

	await guest.rings();
	await page.setViewportSize({ width: 1280, height: 600 });
	for (const part of [".header", ".home h2", ".composer-box"]) {
		await guest.chat.locator(part).hover();
		await page.mouse.wheel(0, 300);
		await page.mouse.wheel(0, 300);
	}
	// Over the shop it does scroll, and by no more than this turn of it.
	await page.mouse.move(10, 10);
	await page.mouse.wheel(0, 50);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(50);
});

test("a chat that takes long to come shows the shape of it", async ({
	guest,
}) => {
	const { page } = guest;
	await page.route(/\/frame\//, () => {});
	await guest.comesTo({});
	await guest.launcher.click();
	const shape = (part: string) =>
		page
			.locator("shopbell-launcher div")
			.evaluate((one, part) => getComputedStyle(one, part).opacity, part);
	await expect.poll(() => shape("::before")).toBe("1");
	await expect.poll(() => shape("::after")).toBe("1");
	await page.keyboard.press("Escape");
	await expect(page.locator("shopbell-launcher div")).toBeHidden();
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
	for (const part of [guest.bubble("Hello?"), chat.locator(".send")])
		await expect(part).toHaveCSS("border-top-style", "solid");
});
