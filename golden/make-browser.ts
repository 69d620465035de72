// Writes down what a real browser keeps for the version that is checked out and built. Called by golden/main.ts in
// a clone of the wanted commit.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	type BrowserContext,
	chromium,
	expect,
	type Frame,
	type Page,
} from "@playwright/test";
import { browserWith } from "../e2e/hosts/browsers.ts";
import { Guest } from "../e2e/hosts/guest.ts";
import { startHost } from "../e2e/hosts/host.ts";
import { Agent } from "../e2e/world/agent.ts";
import { meet } from "../e2e/world/meet.ts";
import { Shopper } from "../e2e/world/shopper.ts";
import { Tap } from "../e2e/world/tap.ts";
import { startWorld } from "../e2e/world/world.ts";
import { launchOptions } from "../scripts/browser.js";
import type { BrowserData, OriginData } from "./browser.ts";

const [, , version = ""] = process.argv;
const browser = await chromium.launch(launchOptions());
const world = await startWorld("localhost", {
	SMTP_URL: "smtp://127.0.0.1:9",
	SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
});

const data: BrowserData = {
	site: world.site,
	shopper: await shopper(),
	firstWord: await firstWord(),
	refused: await refusedWithoutRelay(),
	console: await agent(),
	blocked: await blocked(),
};
await world.end();
await browser.close();
writeFileSync(
	join(import.meta.dirname, version, "browser.json"),
	`${JSON.stringify(data, null, "\t")}\n`,
);
process.exit(0);

/** Token, draft, language, sound, what was answered about mail, a message that was refused and one on its way. */
async function shopper() {
	const context = await browser.newContext();
	const page = await context.newPage();
	const tap = await Tap.on(page);
	tap.refused = /black/;
	const maya = new Shopper(page, world.shop);
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await maya.isTold(/Sent|We have your message/);
	await maya.chat.getByRole("button", { name: "No, thanks" }).click();
	await maya.choosesInMenu("Turn sound off");
	await maya.asks("And is there a black one?");
	await maya.chat.getByRole("button", { name: "Try again" }).waitFor();
	await tap.cut();
	await maya.asks("Or a green one?");
	await maya.asks("Or a red one?");
	await choosesLithuanian(maya);
	await leavesADraft(maya, "Half a sen");
	return dump(context, page);
}

/** Written before the relay has ever answered: there is no conversation yet. */
async function firstWord() {
	const context = await browser.newContext();
	const page = await context.newPage();
	const tap = await Tap.on(page);
	// What is posted where WebSocket is blocked would get through.
	await page.route("**/messages/**", (route) => route.abort());
	await tap.cut();
	const zoe = new Shopper(page, world.shop);
	await zoe.visits("/");
	await zoe.rings();
	await zoe.asks("Hello, is anybody there?");
	return dump(context, page);
}

/** Consent was taken back while the relay was away: whom it has still to erase. */
async function refusedWithoutRelay() {
	const context = await browser.newContext();
	const page = await context.newPage();
	const kim = new Shopper(page, world.shop);
	await kim.visits("/");
	await kim.rings();
	await kim.asks("My address is a secret");
	await kim.isTold(/Sent|We have your message/);
	await world.killRelay();
	await page.evaluate(() => {
		const { Shopbell } = window as {
			Shopbell?: { consent?(to: boolean): void };
		};
		Shopbell?.consent?.(false);
	});
	await expect(kim.chat.getByText(/secret/)).toHaveCount(0);
	const frame = frameOf(page);
	await expect
		.poll(async () => (await databasesIn(frame)).map(({ name }) => name).join())
		.toContain(":forget");
	const found = await dump(context, page);
	await world.startRelay();
	return found;
}

/** Drafts of both kinds, what was held, sound and keys as chosen, and an answer that did not go out. */
async function agent() {
	const context = await browser.newContext();
	const page = await context.newPage();
	const noor = new Agent(page, world, "noor@lamp-and-loom.example");
	const other = await browser.newContext();
	const ravi = new Shopper(await other.newPage(), world.shop);
	await meet(ravi, noor, "Forty lamps for a hotel?");
	await page.getByRole("button", { name: /Noor/ }).first().click();
	await page.getByRole("switch", { name: "Sound on" }).click();
	await page.keyboard.press("Escape");
	await page.keyboard.press("?");
	await page.getByRole("checkbox", { name: /single keys|one-key/ }).uncheck();
	await page.keyboard.press("Escape");
	await world.killRelay();
	await noor.composer.fill("Yes, in two weeks.");
	await noor.composer.press("Enter");
	await noor.sees("Yes, in two weeks.");
	await noor.composer.fill("Half an ans");
	await page.getByRole("button", { name: "Note", exact: true }).click();
	await noor.composer.fill("Ask the work");
	await expect
		.poll(async () => JSON.stringify(await databasesIn(page.mainFrame())))
		.toContain("Ask the work");
	const found = await dump(context, page);
	await other.close();
	await world.startRelay();
	return found;
}

/** On another site with storage blocked for third parties: the shop's own storage holds it for the frame. */
async function blocked() {
	const host = await startHost("127.0.0.1");
	const own = await browserWith("blocked");
	const guest = await Guest.in(own.context, host);
	await guest.page.goto(host.serves({}));
	await guest.chats("One");
	await guest.choosesInMenu("Turn sound off");
	await choosesLithuanian(guest);
	await host.killRelay();
	await guest.chat.locator("textarea").first().fill("Two");
	await guest.chat.locator("textarea").first().press("Enter");
	await expect(guest.bubble("Two")).toBeVisible();
	await leavesADraft(guest, "Three, half");
	const storage = await guest.page.evaluate(() => ({ ...localStorage }));
	const site = host.site;
	await own.end();
	await host.end();
	return { site, storage };
}

async function choosesLithuanian(who: Shopper) {
	await who.choosesInMenu("Language");
	await who.chat.locator("button[lang=lt]").click();
	await expect(who.chat.locator("html")).toHaveAttribute("lang", "lt");
}

async function leavesADraft(who: Shopper, text: string) {
	await who.chat.locator("textarea").first().fill(text);
	await expect
		.poll(async () =>
			JSON.stringify([
				// Nothing can be read there where the browser blocks it.
				await databasesIn(frameOf(who.page)).catch(() => null),
				await who.page.evaluate(() => ({ ...localStorage })),
			]),
		)
		.toContain(text);
}

function frameOf(page: Page): Frame {
	const frame = page.frames().find((one) => one.url().includes("/frame/"));
	if (!frame) throw new Error("no chat is open");
	return frame;
}

async function dump(context: BrowserContext, page: Page) {
	const cookies = (await context.cookies()).map(
		({ name, httpOnly, secure, sameSite, path }) => ({
			name,
			httpOnly,
			secure,
			sameSite,
			path,
		}),
	);
	const frames: Record<string, OriginData> = {};
	for (const frame of page.frames()) {
		const where = frame.url().startsWith(world.shop)
			? "shop"
			: frame.url().includes("/frame/")
				? "frame"
				: "console";
		frames[where] = {
			databases: await databasesIn(frame),
			...(await frame.evaluate(async () => ({
				localStorage: { ...localStorage },
				sessionStorage: { ...sessionStorage },
				caches: await caches.keys(),
			}))),
		};
	}
	await context.close();
	return { cookies, ...frames };
}

/** Everything in IndexedDB of a frame's origin that the frame can see. */
function databasesIn(frame: Frame): Promise<OriginData["databases"]> {
	return frame.evaluate(async () => {
		// A method: a function with a name would be given one by a helper that the page does not have.
		const asked = {
			answer<T>(request: IDBRequest<T>) {
				return new Promise<T>((done, fail) => {
					request.onsuccess = () => done(request.result);
					request.onerror = () => fail(request.error);
				});
			},
		};
		const found = [];
		for (const { name = "", version = 0 } of await indexedDB.databases()) {
			const database = await asked.answer(indexedDB.open(name));
			const stores = [];
			for (const of of database.objectStoreNames) {
				const store = database.transaction(of).objectStore(of);
				const keys = await asked.answer(store.getAllKeys());
				const values = await asked.answer(store.getAll());
				stores.push({
					name: of,
					keyPath: store.keyPath,
					autoIncrement: store.autoIncrement,
					indexes: [...store.indexNames].map((index) => {
						const { name, keyPath, unique, multiEntry } = store.index(index);
						return { name, keyPath, unique, multiEntry };
					}),
					records: keys.map((key, at) => ({ key, value: values[at] })),
				});
			}
			database.close();
			found.push({ name, version, stores });
		}
		return found;
	}) as Promise<OriginData["databases"]>;
}
