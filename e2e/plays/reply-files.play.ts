import { readFile } from "node:fs/promises";
import type { FileChooser } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { MANUAL } from "../world/manual.ts";
import { meet } from "../world/meet.ts";

test("SR12 SR13 SR16 an agent saves a reply with a PDF and a picture, sends it by keyboard, and the shopper opens both", async ({
	maya,
	noor,
}) => {
	const { page, composer } = noor;
	const { keyboard } = page;
	const chooser = new Promise<FileChooser>((heard) => {
		page.once("filechooser", heard);
	});
	await meet(maya, noor, "How do I mount it?");
	const shade = await sharp({
		create: { width: 900, height: 600, channels: 3, background: "#c98a3b" },
	})
		.jpeg()
		.toBuffer();

	// One of her own, with what goes along.
	await composer.click();
	await keyboard.type("/");
	await page.getByRole("button", { name: "Edit replies" }).click();
	await page.getByRole("link", { name: "Mine", exact: true }).click();
	await page.getByRole("link", { name: "New reply" }).click();
	await page.getByLabel("Name").fill("Mounting");
	await page.getByRole("textbox", { name: "Shortcut" }).fill("mount");
	await page.getByLabel("Text in English").fill("Here is how.");
	await page.getByRole("button", { name: "Add pictures or PDFs" }).focus();
	await keyboard.press("Enter");
	await (await chooser).setFiles([
		{ name: "manual.pdf", mimeType: "application/pdf", buffer: MANUAL },
		{ name: "shade.jpg", mimeType: "image/jpeg", buffer: shade },
		{ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") },
	]);
	const alt = page.getByLabel("What does shade.jpg show?");
	await alt.fill("The shade from above");
	await noor.isTold("notes.txt: only pictures and PDFs can be sent.");
	await isClean(page, "files of a reply");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	const row = page.getByRole("link", { name: /^Mounting/ });
	await expect(row).toContainText("2 files");
	await isClean(page, "replies with files");

	// In the conversation by keys alone.
	await page.goBack();
	await page.getByRole("link", { name: "Inbox" }).first().click();
	await page
		.getByRole("link", { name: /How do I mount it/ })
		.first()
		.click();
	await composer.click();
	await composer.fill("");
	await keyboard.type("/mou");
	const option = page.getByRole("option");
	await expect(option).toContainText("2 files");
	await keyboard.press("Enter");
	await expect(composer).toHaveValue("Here is how.");
	const tray = page.getByRole("list", { name: "Files to send" });
	await expect(tray.getByRole("listitem")).toHaveCount(2);
	await expect(tray.locator("img")).toBeVisible();
	await expect(page.getByLabel("What does shade.jpg show?")).toHaveValue(
		"The shade from above",
	);
	await isClean(page, "tray of a reply");
	await expect(composer).toBeFocused();
	await keyboard.press("Enter");
	await noor.sees("Here is how.");
	await expect(tray).toHaveCount(0);
	await expect(noor.log.locator(".group-pending")).toHaveCount(0);

	await maya.sees("Here is how.");
	await expect(
		maya.log.getByRole("button", { name: "The shade from above" }),
	).toBeVisible();
	const saved = maya.page.waitForEvent("download");
	await maya.log.getByRole("button", { name: /manual\.pdf/ }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toBe("manual.pdf");
	expect(await readFile(await download.path())).toEqual(MANUAL);
});

test("AF9 what is withdrawn vanishes from the other side's open screen, also a picture that stands in full", async ({
	maya,
	noor,
}) => {
	const { page } = noor;
	await meet(maya, noor, "It came broken.");
	const picture = await sharp({
		create: { width: 900, height: 600, channels: 3, background: "#7a2f2f" },
	})
		.jpeg()
		.toBuffer();
	const file = { name: "lamp.jpg", mimeType: "image/jpeg", buffer: picture };

	await maya.chat.getByLabel("Add a picture or PDF").setInputFiles(file);
	await maya.asks("Like this");
	const hers = noor.log.locator("button.picture");
	await expect(hers.locator("img")).toBeVisible();
	await hers.click();
	const view = page.locator("dialog.picture-view");
	await expect(view.getByRole("img")).toBeVisible();
	await maya.withdraws("Like this");
	await expect(view).toBeHidden();
	await expect(hers).toHaveCount(0);
	await noor.isTold("Message withdrawn");
});
