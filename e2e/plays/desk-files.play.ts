import { readFile } from "node:fs/promises";
import type { FileChooser } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cut-off.ts";
import { MANUAL } from "../world/manual.ts";
import { meet } from "../world/meet.ts";

test("AF15 a PDF from the agent is seen and saved by the shopper, and a picture comes with what it shows", async ({
	maya,
	noor,
}) => {
	const { page } = noor;
	// Heard of from the beginning: a key is quicker than what is told to the browser with it.
	const chooser = new Promise<FileChooser>((heard) => {
		page.once("filechooser", heard);
	});
	await meet(maya, noor, "How do I mount it?");
	const shade = await sharp({
		create: { width: 900, height: 600, channels: 3, background: "#c98a3b" },
	})
		.jpeg()
		.toBuffer();

	// By its key the browser asks which files.
	await expect(page.getByTitle("Add pictures or PDFs (F)")).toBeVisible();
	await expect(noor.composer).toBeFocused();
	await page.keyboard.press("Escape");
	await page.keyboard.press("f");
	await (await chooser).setFiles([
		{ name: "shade.jpg", mimeType: "image/jpeg", buffer: shade },
		{ name: "manual.pdf", mimeType: "application/pdf", buffer: MANUAL },
	]);
	const alt = page.getByLabel("What does shade.jpg show?");
	await expect(alt).toBeFocused();
	await page.keyboard.type("The shade from above");
	await isClean(page, "tray");
	await page.keyboard.press("Enter");
	await expect(noor.composer).toBeFocused();
	await page.keyboard.type("See page one");
	await page.keyboard.press("Enter");

	await noor.sees("See page one");
	const own = noor.log.getByRole("button", { name: "The shade from above" });
	await expect(own.locator("img")).toBeVisible();
	await expect(noor.log.locator(".group-pending")).toHaveCount(0);
	await isClean(page, "files in the log");

	await maya.sees("See page one");
	await expect(
		maya.log.getByRole("button", { name: "The shade from above" }),
	).toBeVisible();
	const saved = maya.page.waitForEvent("download");
	await maya.log.getByRole("button", { name: /manual\.pdf/ }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toBe("manual.pdf");
	expect(await readFile(await download.path())).toEqual(MANUAL);

	// In full, near by and back by keys alone; what was sent before a reload is fetched.
	await page.reload();
	await own.focus();
	await page.keyboard.press("Enter");
	const view = page.getByRole("dialog", { name: "The shade from above" });
	await expect(view.getByRole("img")).toBeVisible();
	await page.keyboard.press("+");
	await isClean(page, "picture in full", undefined, ["light"]);
	await page.keyboard.press("Escape");
	await expect(view).toBeHidden();
	await expect(own).toBeFocused();

	// On a phone nothing leaves the window; what is closed takes no files.
	await page.setViewportSize({ width: 360, height: 740 });
	const cut = await page.evaluate(cutOff);
	expect(cut.filter((what) => what.startsWith("outside"))).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 800 });
	await noor.presses("Close");
	await expect(noor.log.getByText("Noor closed it")).toBeVisible();
	await expect(page.getByTitle("Add pictures or PDFs (F)")).toBeHidden();
});
