import type { Request } from "@playwright/test";
import { expect, test } from "../cast.ts";
import { noteShifts, shiftsOf } from "../world/note-shifts.ts";
import { serve } from "../world/serve.ts";
import { untilIdle } from "../world/until-idle.ts";

test("before the first use nothing is stored, nothing is loaded but script and settings, nothing moves", async ({
	maya,
	world,
}) => {
	const { page } = maya;
	const requests: Request[] = [];
	page.on("request", (request) => {
		if (request.url().startsWith(world.relay)) requests.push(request);
	});
	await noteShifts(page);
	await maya.visits("/");
	await untilIdle(page);

	expect(requests.map((request) => new URL(request.url()).pathname)).toEqual([
		"/shopbell.js",
		`/settings/${world.site}`,
	]);
	const bytes = await Promise.all(
		requests.map(async (request) => (await request.sizes()).responseBodySize),
	);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4_500);
	await expect(page.locator("iframe")).toHaveCount(0);
	expect(await shiftsOf(page)).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
	const stored = () =>
		page
			.context()
			.storageState({ indexedDB: true })
			.then(({ origins }) => origins);
	expect(await stored()).toEqual([]);

	await test.step("opening stores nothing either; the first key does", async () => {
		await maya.rings();
		expect(await stored()).toEqual([]);
		const frame = page
			.frames()
			.find((one) => one.url().startsWith(world.relay));
		expect(
			await frame?.evaluate(async () => (await indexedDB.databases()).length),
		).toBe(0);
		await maya.composer.press("H");
		await expect
			.poll(() =>
				frame?.evaluate(async () => (await indexedDB.databases()).length),
			)
			.toBe(1);
		expect(await page.context().cookies()).toEqual([]);
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});

	await test.step("the mark on the shop's origin comes with the first message and opens nothing", async () => {
		await maya.asks("Hello");
		await expect
			.poll(() => page.evaluate(() => ({ ...localStorage })))
			.toEqual({
				[`shopbell:${world.site}`]: expect.stringMatching(/^\d{13}$/),
			});
		expect(await page.context().cookies()).toEqual([]);
	});

	await test.step("no address of ours ever held the token", async () => {
		const frame = page
			.frames()
			.find((one) => one.url().startsWith(world.relay));
		expect(frame?.url()).toBe(`${world.relay}/frame/${world.site}`);
	});
});

test("EM2 a page that the site does not list gets no launcher, one line on the console, and no error", async ({
	browser,
	world,
}) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const lines: string[] = [];
	page.on("console", (message) => lines.push(message.text()));
	page.on("pageerror", (error) => lines.push(`thrown: ${error.message}`));
	const elsewhere = await serve(
		`<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1><script async src="${world.relay}/shopbell.js" data-site="${world.site}"></script>`,
	);
	await page.goto(elsewhere.url);
	await expect
		.poll(() => lines.filter((line) => line.includes("Shopbell")))
		.toHaveLength(1);
	await expect(page.getByRole("button", { name: "Chat with us" })).toHaveCount(
		0,
	);
	expect(lines.filter((line) => line.startsWith("thrown"))).toEqual([]);
	await context.close();
	await elsewhere.end();
});

test("a dead relay leaves the shop as it is", async ({ maya, world }) => {
	await world.stopRelay();
	await maya.page.goto(`${world.shop}/`);
	await expect(maya.page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(maya.launcher).toHaveCount(0);
	await maya.page
		.getByRole("link", { name: "Delivery and returns" })
		.first()
		.click();
	await expect(maya.page).toHaveURL(/delivery-and-returns/);
	await world.startRelay();
});
