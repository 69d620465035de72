import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Download } from "@playwright/test";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

/** No two begin alike, so that none is found for another. */
const WORDS = ["heirloom", "porcelain", "whispered"];

test("DA7 DA11 an owner hands a shopper's data out and erases it: no window, and no file of the relay, has a trace", async ({
	maya,
	teo,
	world,
}) => {
	await meet(maya, teo, "My heirloom lamp is broken");
	await teo.answers("Is it porcelain?");
	await maya.sees("Is it porcelain?");
	await teo.notes("She whispered");
	const before = await bytesOf(world.data);
	for (const word of WORDS) expect(before).toContain(word);

	const acts = teo.person;
	const button = (name: RegExp) => acts.getByRole("button", { name });
	const [file] = await Promise.all([
		teo.page.waitForEvent("download"),
		button(/^Export what is kept/).click(),
	]);
	expect(file.suggestedFilename()).toBe("person.json");
	const handed = (await bytesIn(file)).toString();
	for (const word of WORDS) expect(handed).toContain(word);

	await button(/^Erase /).click();
	await isClean(teo.page, "the question before erasing");
	await button(/^Do not erase$/).click();
	await expect(teo.bubble("heirloom")).toBeVisible();
	await button(/^Erase /).click();
	await button(/^Erase for good$/).click();
	await expect(teo.page.getByText("Nothing of them is left")).toBeVisible();
	for (const word of WORDS) {
		await expect(teo.page.getByText(word)).toHaveCount(0);
		await expect(maya.chat.getByText(word)).toHaveCount(0);
	}
	const after = await bytesOf(world.data);
	for (const word of WORDS) expect(after).not.toContain(word);
	await maya.asks("Somebody new");
	await maya.isTold("Sent");
});

test("DA5 DA9 days are counted before they are saved, and a shop goes into one file, on any screen", async ({
	maya,
	teo,
	world,
}) => {
	await meet(maya, teo, "My heirloom lamp is broken");
	const { page } = teo;
	for (const [place, ready] of [
		["retention", "Count what would be erased"],
		["erasing", "Export the shop"],
	] as const) {
		await page.goto(`${world.relay}/console/settings/${place}`);
		await expect(page.getByRole("button", { name: ready })).toBeVisible();
		await isClean(page, place);
		await page.setViewportSize({ width: 360, height: 740 });
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth,
		);
		expect(wide).toBe(360);
		await page.setViewportSize({ width: 1280, height: 800 });
	}
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Export the shop" }).click(),
	]);
	expect(file.suggestedFilename()).toMatch(/^shopbell-.*\.tar\.gz$/);
	expect((await bytesIn(file)).subarray(0, 2)).toEqual(
		Buffer.from([0x1f, 0x8b]),
	);
	await expect(page.getByText("The download has begun")).toBeVisible();

	await page.goto(`${world.relay}/console/settings/retention`);
	await page.getByLabel(/^Closed conversations/).fill("30");
	await page
		.getByRole("button", { name: "Count what would be erased" })
		.click();
	await expect(page.getByText(/nothing would be erased/)).toBeVisible();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

/** Every file of the relay, as bytes. */
async function bytesOf(folder: string): Promise<string> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = names.filter((one) => one.isFile());
	const all = await Promise.all(
		files.map(({ parentPath, name }) => readFile(join(parentPath, name))),
	);
	return Buffer.concat(all).toString("latin1");
}

async function bytesIn(file: Download): Promise<Buffer> {
	return readFile(await file.path());
}
