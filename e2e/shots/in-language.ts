import { expect, type Page } from "@playwright/test";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** The first page of the chat and a first message, in a language. */
export async function inLanguage(world: World, page: Page, locale: string) {
	await page.goto(world.shop);
	// Not waitForFunction: it evaluates text in the page, which the shop's policy forbids.
	await expect
		.poll(() => page.evaluate(() => window.Shopbell?.get?.("ready")))
		.toBe(true);
	// The page is English, and what a page says comes before the browser's languages.
	await page.evaluate((wanted) => {
		window.Shopbell?.set?.({ locale: wanted });
		window.Shopbell?.open?.();
	}, locale);
	const chat = page.frameLocator("iframe");
	await chat.getByRole("textbox").waitFor();
	await shoot(`widget-home-${locale}`, page);
	await chat.getByRole("textbox").fill("Labas! مرحبا Hello");
	await chat.getByRole("textbox").press("Enter");
	await chat.locator(".bubble").first().waitFor();
	await shoot(`widget-message-${locale}`, page);
}
