import { mkdir } from "node:fs/promises";
import {
	type Browser,
	type BrowserContext,
	chromium,
	type Page,
} from "@playwright/test";
import { ensureBrowser, launchOptions } from "../scripts/browser.js";
import { accountsStory } from "./shots/accounts.ts";
import { attentionStory } from "./shots/attention.ts";
import { deskStory } from "./shots/desk.ts";
import { figuresStory } from "./shots/figures.ts";
import { filesStory } from "./shots/files.ts";
import { firstDayStory } from "./shots/first-day.ts";
import { helpStory } from "./shots/help.ts";
import { inLanguage } from "./shots/in-language.ts";
import { mainStory } from "./shots/main.ts";
import { narrowStory } from "./shots/narrow.ts";
import { notSent } from "./shots/not-sent.ts";
import { settingsStory } from "./shots/settings.ts";
import { FOLDER, SIZES } from "./shots/shoot.ts";
import { shopSystemsStory } from "./shots/shop-systems.ts";
import { statesStory } from "./shots/states.ts";
import { waitingStory } from "./shots/waiting.ts";
import { startWorld, type World } from "./world/world.ts";

type Story = (
	world: World,
	page: (locale?: string) => Promise<Page>,
) => Promise<void>;

const STORIES: Record<string, Story> = {
	main: mainStory,
	waiting: waitingStory,
	async languages(world, page) {
		for (const locale of ["en", "lt", "ar"])
			await inLanguage(world, await page(locale), locale);
	},
	narrow: (world, page) => narrowStory(world, () => page()),
	"widget-not-sent": async (world, page) => notSent(world, await page()),
	attention: attentionStory,
	states: statesStory,
	accounts: accountsStory,
	settings: settingsStory,
	"first-day": (_, page) => firstDayStory(page),
	"shop-systems": async (_, page) => shopSystemsStory(await page()),
	files: filesStory,
	desk: (_, page) => deskStory(page),
	figures: (_, page) => figuresStory(page),
	help: helpStory,
};

/** With a name, as in `npm run shots -- waiting`: one story alone. */
const [only] = process.argv.slice(2);

/** Drives a real browser through every screen and writes what it looks like, to be looked at. */
async function main(): Promise<void> {
	if (only !== undefined && !STORIES[only])
		throw new Error(`There is ${Object.keys(STORIES).join(", ")}.`);
	await mkdir(FOLDER, { recursive: true });
	await ensureBrowser();
	const browser = await chromium.launch(launchOptions());
	try {
		for (const [name, story] of Object.entries(STORIES))
			if (only === undefined || only === name) await shown(browser, story);
	} finally {
		await browser.close();
	}
}

/** Each story in a shop of its own: nobody of another one is still there. */
async function shown(browser: Browser, story: Story): Promise<void> {
	// Mail is offered; none is posted.
	const world = await startWorld("localhost", {
		SMTP_URL: "smtp://127.0.0.1:9",
		SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
	});
	const contexts: BrowserContext[] = [];
	try {
		await story(world, async (locale = "en") => {
			const context = await browser.newContext({
				viewport: SIZES.desktop,
				locale,
			});
			contexts.push(context);
			return context.newPage();
		});
	} finally {
		await Promise.all(contexts.map((context) => context.close()));
		await world.end();
	}
}

await main();
