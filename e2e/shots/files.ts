import { expect, type Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { MANUAL } from "../world/manual.ts";
import { photoOfLamp } from "../world/photo.ts";
import { LAMP, Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

const PAPER = {
	name: "manual of the dusk table lamp.pdf",
	mimeType: "application/pdf",
	buffer: MANUAL,
};
const QUESTIONS = {
	en: "My lamp came like this. What can I do?",
	lt: "Mano šviestuvas atkeliavo toks. Ką man daryti?",
	ar: "وصل مصباحي هكذا. ماذا أفعل؟",
};

/** Pictures, a PDF, a product and marks, as shoppers of three languages and their agent see them. */
export async function filesStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.signsIn();
	for (const locale of ["ar", "lt", "en"] as const)
		await inLanguage(noor, new Shopper(await page(), world.shop), locale);
	await atTheDesk(noor);
}

async function inLanguage(
	noor: Agent,
	shopper: Shopper,
	locale: keyof typeof QUESTIONS,
): Promise<void> {
	const question = QUESTIONS[locale];
	const lamp = await photoOfLamp(1_500, 1_125);
	const { page, chat, log } = shopper;
	await shopper.visits(LAMP);
	await page.evaluate((wanted) => {
		window.Shopbell?.set?.({ locale: wanted });
		window.Shopbell?.open?.();
	}, locale);
	const box = chat.getByRole("textbox");
	await box.fill(question);
	await box.press("Enter");
	await shopper.bubble(question).waitFor();
	await noor.looksAt("Mine");
	await noor.opens(question);

	await chat.locator("input[type=file]").setInputFiles([lamp, PAPER]);
	await expect(chat.locator(".tray img")).toBeVisible();
	await shoot(`widget-files-chosen-${locale}`, page);
	await box.press("Enter");
	await expect(log.locator(".picture img")).toBeVisible();

	await noor.composer.fill(
		"Two ways:\n- we send **a new shade**\n- or you get your money back\n> What can I do?",
	);
	await noor.composer.press("Enter");
	await noor.log.getByText("a new shade").waitFor();
	await sendsCard(noor);
	await log.locator(".product").first().waitFor();
	await shoot(`widget-files-${locale}`, page);
	await log.locator("button.picture").first().click();
	await expect(chat.getByRole("dialog").locator("img")).toBeVisible();
	await shoot(`widget-picture-${locale}`, page);
	await page.keyboard.press("Escape");
}

async function sendsCard({ page, composer, log }: Agent): Promise<void> {
	const sent = await log.locator(".product-card").count();
	await composer.click();
	await page.keyboard.type("/product ");
	await page.getByRole("option").first().waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("list", { name: /^Cards that go/ }).waitFor();
	await page.keyboard.press("Enter");
	await expect(log.locator(".product-card")).toHaveCount(sent + 1);
}

/** The last of them is open. */
async function atTheDesk(noor: Agent): Promise<void> {
	const { page, composer } = noor;
	await expect(noor.log.locator(".picture img").first()).toBeVisible();
	await shoot("console-files", page);
	await composer.click();
	await page.keyboard.type("/product ");
	await page.getByRole("option").first().waitFor();
	await shoot("console-products", page);
	await page.keyboard.press("Escape");
	await composer.fill("");
	await page
		.locator("input[type=file]")
		.setInputFiles([await photoOfLamp(1_500, 1_125), PAPER]);
	await page.getByLabel(/^What does lamp/).waitFor();
	await shoot("console-files-chosen", page);
	await page.keyboard.press("Escape");
	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("!");
	await expect(noor.log.getByText("Show the picture")).toBeVisible();
	await shoot("console-files-spam", page);
	await noor.presses("Block the visitor");
	await page.getByRole("dialog").waitFor();
	await shoot("console-block", page);
}
