import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { type EmptyRelay, startEmptyRelay } from "../world/empty-relay.ts";
import { PASSWORD } from "../world/owner-begins.ts";
import { serve } from "../world/serve.ts";
import { Shopper } from "../world/shopper.ts";
import { FOLDER, SIZES, settled } from "./shoot.ts";

const DESK = { width: 1100, height: 720 };
const ADDRESS = "ana@lamp-and-loom.example";

/** An owner's first day, as docs/first-day.md tells it, on a relay of an empty folder and a page with the tag alone. */
export async function firstDayStory(
	page: (locale?: string) => Promise<Page>,
): Promise<void> {
	const relay = await startEmptyRelay();
	const shown = { tag: "" };
	const shop = await serve(
		() =>
			`<!doctype html><html lang="en"><meta name="theme-color" content="#8a4b2a"><title>Dusk table lamp</title><body style="margin:0;font:18px/1.5 Georgia,serif;background:#f6f1ea;color:#3a2a20"><header style="padding:20px 40px;background:#fff">Lamp &amp; Loom</header><main style="padding:40px"><h1>Dusk table lamp</h1><p>Hand-turned oak, linen shade, three steps of light.</p><p>€ 89</p></main>${shown.tag}`,
	);
	try {
		const owner = await page();
		shown.tag = await begins(owner, relay, new URL(shop.url).origin);
		await tagIsSeen(owner, await page(), relay, shop.url);
		await phone(owner, relay);
		await firstMessage(owner, await page(), relay, shop.url);
	} finally {
		await relay.end();
		await shop.end();
	}
}

async function begins(
	owner: Page,
	relay: EmptyRelay,
	shop: string,
): Promise<string> {
	await owner.goto(relay.firstRun);
	await owner.getByLabel("Your name").fill("Ana");
	await owner.getByLabel("Your email").fill(ADDRESS);
	await owner.getByLabel("Choose a password").fill(PASSWORD);
	await owner.getByLabel("The shop’s name").fill("Lamp & Loom");
	await owner.getByLabel("The shop’s address").fill(shop);
	// The relay reads the page once the field is left.
	await owner.getByLabel("The shop’s address").blur();
	await expect(owner.getByLabel("Colour of the chat")).toHaveValue("#8a4b2a");
	// High enough for the whole form, which scrolls in its own page.
	await owner.setViewportSize({ width: 720, height: 800 });
	const height = await owner
		.getByRole("main")
		.evaluate((main) => main.scrollHeight);
	await take("first-day-form", owner, { width: 720, height });
	// Open whatever the clock says: the next pictures show a chat.
	await owner.getByLabel("No set hours").check();
	await owner.getByRole("button", { name: "Create the shop" }).click();
	await owner.getByRole("heading", { name: "Lamp & Loom is ready" }).waitFor();
	await take("first-day-tag", owner);
	return owner.locator(".copy-text").innerText();
}

async function tagIsSeen(
	owner: Page,
	browser: Page,
	relay: EmptyRelay,
	shop: string,
): Promise<void> {
	await owner.goto(`${relay.relay}/console/tag`);
	await owner.getByText("Waiting for a page of your shop.").first().waitFor();
	await browser.goto(shop);
	await owner.getByText("The chat was shown on").first().waitFor();
	await take("first-day-seen", owner);
}

async function phone(owner: Page, relay: EmptyRelay): Promise<void> {
	await owner.goto(`${relay.relay}/console/phone`);
	await owner.getByRole("button", { name: "Show the code" }).click();
	await owner.getByRole("img", { name: /^QR code/ }).waitFor();
	await take("first-day-phone", owner);
}

async function firstMessage(
	owner: Page,
	browser: Page,
	relay: EmptyRelay,
	shop: string,
): Promise<void> {
	await owner.goto(`${relay.relay}/console/inbox`);
	const ana = new Agent(owner, relay, ADDRESS);
	const maya = new Shopper(browser, shop);
	await browser.goto(shop);
	await maya.rings();
	await maya.asks("Does the lamp come with a bulb?");
	await ana.opens("Does the lamp come with a bulb?");
	await ana.answers("Yes, with a warm one. Shall I keep one for you?");
	await maya.sees("Yes, with a warm one. Shall I keep one for you?");
	await take("first-day-answer", owner);
	await take("first-day-shopper", browser);
	await take("first-day-shopper-phone", browser, SIZES.phone);
}

async function take(name: string, page: Page, size = DESK): Promise<void> {
	await page.setViewportSize(size);
	await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
	await settled(page);
	await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
