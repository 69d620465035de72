import { mkdir } from "node:fs/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import { ensureBrowser, launchOptions } from "../scripts/browser.js";
import { inLanguage } from "./shots/inLanguage.ts";
import { mainStory } from "./shots/main.ts";
import { notSent } from "./shots/notSent.ts";
import { FOLDER, SIZES } from "./shots/shoot.ts";
import { statesStory } from "./shots/states.ts";
import { waitingStory } from "./shots/waiting.ts";
import { startWorld } from "./world/world.ts";

const WAITING = "waiting";
const LANGUAGES = "languages";
const NOT_SENT = "widget-not-sent";
const STATES = "states";

/** With a name, as in `npm run shots -- widget-not-sent`: a screen that has a story of its own. */
const [only] = process.argv.slice(2);

/** Drives a real browser through every screen and writes what it looks like, to be looked at. */
async function main(): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	await ensureBrowser();
	const browser = await chromium.launch(launchOptions());
	// Mail is offered; none is posted.
	const world = await startWorld("localhost", {
		SMTP_URL: "smtp://127.0.0.1:9",
		SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
	});
	const contexts: BrowserContext[] = [];
	const page = async (locale = "en") => {
		const context = await browser.newContext({
			viewport: SIZES.desktop,
			locale,
		});
		contexts.push(context);
		return context.newPage();
	};
	try {
		if (only === undefined) await mainStory(world, page);
		if (only === undefined || only === WAITING) await waitingStory(world, page);
		if (only === undefined || only === LANGUAGES)
			for (const locale of ["en", "lt", "ar"])
				await inLanguage(world, await page(locale), locale);
		if (only === undefined || only === NOT_SENT)
			await notSent(world, await page());
		if (only === STATES) await statesStory(world, page);
	} finally {
		await Promise.all(contexts.map((context) => context.close()));
		await browser.close();
		await world.end();
	}
}

await main();
