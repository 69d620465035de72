import { test as base, expect } from "@playwright/test";
import { isClean } from "../world/axe.ts";
import { Bystander } from "../world/bystander.ts";
import { type Demo, startDemo } from "../world/demo.ts";

const test = base.extend<{ demo: Demo }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	demo: async ({}, use) => {
		const demo = await startDemo();
		await use(demo);
		await demo.end();
	},
});

const ASKED = "Is the blue one in stock?";

test("G1 G2 G3 G6 /try: the relay is killed while both sides write, and nothing is lost or doubled", async ({
	page,
	demo,
}) => {
	const faults: string[] = [];
	page.on("pageerror", (error) => faults.push(String(error.stack)));
	await page.setViewportSize({ width: 1280, height: 800 });
	const stranger = new Bystander(page);
	const shopMayCome = await stranger.holdsTheShop();
	await stranger.comesTo(demo.tryOut);
	await expect(stranger.count).toHaveText("sent 0 · lost 0 · doubled 0");
	shopMayCome();
	await expect(stranger.process).toHaveText(/^Process \d+ runs$/);
	const runs = await stranger.process.innerText();
	const [pid] = /\d+/.exec(runs) ?? [];

	await stranger.hearsTheBell(ASKED);
	await stranger.answers("Yes, two of them are here.");
	await expect(stranger.count).toHaveText("sent 2 · lost 0 · doubled 0");
	// Told on the other side, and so acknowledged: what waits for less than a moment is not counted as waiting.
	await stranger.reads("Yes, two of them are here.");

	await stranger.cord.click();
	await expect(stranger.process).toHaveText(`Process ${pid} was killed`);
	expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH");
	await stranger.asks("Lovely. Can I dim it?");
	await stranger.answers("In three steps, by its foot.");
	await stranger.asks("And is it heavy?");
	await stranger.answers("Two kilos.");
	await stranger.asks("Then I take it.");
	await expect(stranger.count).toHaveText(
		"sent 7 · waiting 5 · lost ? · doubled ?",
	);

	await stranger.cord.focus();
	await page.keyboard.press("Enter");
	await expect(stranger.process).toHaveText(/^Process \d+ runs$/);
	expect(await stranger.process.innerText()).not.toBe(runs);
	await expect(stranger.count).toHaveText("sent 7 · lost 0 · doubled 0");
	const asked = [ASKED, "Lovely. Can I dim it?", "And is it heavy?"];
	const answered = [
		"Yes, two of them are here.",
		"In three steps, by its foot.",
	];
	await expect
		.poll(async () => (await stranger.threads()).map((texts) => texts.length))
		.toEqual([7, 7]);
	const [shopper, agent] = await stranger.threads();
	expect(agent).toEqual(shopper);
	expect(shopper?.filter((text) => !answers(text))).toEqual([
		...asked,
		"Then I take it.",
	]);
	expect(shopper?.filter(answers)).toEqual([...answered, "Two kilos."]);
	expect(faults).toEqual([]);

	function answers(text: string): boolean {
		return [...answered, "Two kilos."].includes(text);
	}
});

test("what the log said before the kill is no answer after it", async ({
	page,
	demo,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const stranger = new Bystander(page);
	const shopMayCome = await stranger.holdsTheShop();
	await stranger.comesTo(demo.tryOut);
	shopMayCome();
	await stranger.hearsTheBell(ASKED);
	await expect(stranger.count).toHaveText("sent 1 · lost 0 · doubled 0");
	await stranger.cord.click();
	await expect(stranger.process).toHaveText(/was killed$/);
	await expect(stranger.count).toHaveText("sent 1 · lost ? · doubled ?");
	await page.route("**/try/log*", (route) => route.abort());
	await stranger.cord.click();
	await expect(stranger.process).toHaveText(/runs$/);
	const read = await page.waitForRequest("**/try/log*");
	await read.response().catch(() => null);
	await expect(stranger.count).toHaveText("sent 1 · lost ? · doubled ?");
	await page.unroute("**/try/log*");
	await expect(stranger.count).toHaveText("sent 1 · lost 0 · doubled 0");
	await expect(page.locator("#says")).toHaveText(/once and in order/);
});

test("whoever leaves while the relay is dead finds it alive again", async ({
	page,
	demo,
}) => {
	const stranger = new Bystander(page);
	await stranger.comesTo(demo.tryOut);
	await stranger.cord.click();
	await expect(stranger.process).toHaveText(/was killed$/);
	await page.goto("about:blank");
	await expect(async () => {
		await page.goto(demo.tryOut);
	}).toPass();
	await expect(stranger.process).toHaveText(/runs$/);
});

for (const colorScheme of ["light", "dark"] as const)
	test(`/try has nothing that axe objects to (${colorScheme})`, async ({
		page,
		demo,
	}) => {
		await page.emulateMedia({ colorScheme });
		const stranger = new Bystander(page);
		await page.setViewportSize({ width: 1280, height: 800 });
		await stranger.comesTo(demo.tryOut);
		const own = [page.mainFrame()];
		await isClean(page, "/try, desktop", own);
		await page.setViewportSize({ width: 360, height: 740 });
		await isClean(page, "/try, phone", own);
		const tab = page.locator("#tab-console");
		await page.locator("#tab-shop").press("ArrowRight");
		await expect(tab).toBeFocused();
		await expect(page.locator("#console")).toBeVisible();
		await expect(page.locator("#shop")).toBeHidden();
		await stranger.cord.click();
		await expect(stranger.process).toHaveText(/was killed$/);
		await isClean(page, "/try, pulled", own);
	});
