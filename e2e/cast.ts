import {
	type Browser,
	type BrowserContext,
	test as base,
} from "@playwright/test";
import { Agent } from "./world/agent.ts";
import { openShop, type Shop } from "./world/shop.ts";
import { Shopper } from "./world/shopper.ts";
import type { World } from "./world/world.ts";
import { openWorlds, type Worlds } from "./world/worlds.ts";

/**
 * The people of every play, each in a browser of their own, and a world that ends with the play. Its shop goes on
 * with the next play of the worker: what it knows hangs on cookies, and every browser is a fresh one.
 */
interface Cast {
	world: World;
	/** On the shop's page, on a desktop. */
	maya: Shopper;
	/** On the shop's page, on a phone. */
	ravi: Shopper;
	/** Agents of the shop; they sit down with `signsIn`. */
	noor: Agent;
	teo: Agent;
	lina: Agent;
	/** So many more shoppers, each with a chat open on the shop's first page. */
	crowd(names: string[]): Promise<Shopper[]>;
	/** What any page wrote to its console as an error, or threw. Empty at the end, or the play fails. */
	troubles: string[];
}

export const test = base.extend<
	Cast & { context: BrowserContext },
	{ shop: Shop; worlds: Worlds }
>({
	worlds: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
		async ({}, use) => {
			const worlds = openWorlds();
			await use(worlds);
			await worlds.end();
		},
		{ scope: "worker" },
	],
	/** For plays whose relay needs more than the usual environment. */
	shop: [
		// biome-ignore lint/correctness/noEmptyPattern: as above.
		async ({}, use) => {
			const shop = await openShop();
			await use(shop);
			await shop.end();
		},
		{ scope: "worker" },
	],
	world: async ({ worlds }, use) => {
		const world = await worlds.next();
		await use(world);
		await world.end();
	},
	troubles: [
		// biome-ignore lint/correctness/noEmptyPattern: as above.
		async ({}, use) => {
			const troubles: string[] = [];
			await use(troubles);
			expect(troubles).toEqual([]);
		},
		{ auto: true },
	],
	maya: async ({ browser, world, troubles }, use) => {
		await inOwnBrowser(
			browser,
			troubles,
			{ viewport: { width: 1280, height: 800 } },
			(page) => use(new Shopper(page, world.shop)),
		);
	},
	ravi: async ({ browser, world, troubles }, use) => {
		const phone = {
			viewport: { width: 360, height: 740 },
			hasTouch: true,
			isMobile: true,
		};
		await inOwnBrowser(browser, troubles, phone, (page) =>
			use(new Shopper(page, world.shop)),
		);
	},
	noor: async ({ browser, world, troubles }, use) => {
		await inOwnBrowser(browser, troubles, {}, (page) =>
			use(new Agent(page, world, "noor@lamp-and-loom.example")),
		);
	},
	teo: async ({ browser, world, troubles }, use) => {
		await inOwnBrowser(browser, troubles, {}, (page) =>
			use(new Agent(page, world, "teo@lamp-and-loom.example")),
		);
	},
	lina: async ({ browser, world, troubles }, use) => {
		await inOwnBrowser(browser, troubles, {}, (page) =>
			use(new Agent(page, world, "lina@lamp-and-loom.example")),
		);
	},
	crowd: async ({ browser, world, troubles }, use) => {
		const left: BrowserContext[] = [];
		await use(async (names) => {
			const shoppers: Shopper[] = [];
			for (const _ of names) {
				const context = await browser.newContext();
				left.push(context);
				hearTroubles(context, troubles);
				const shopper = new Shopper(await context.newPage(), world.shop);
				await shopper.visits("/");
				await shopper.rings();
				shoppers.push(shopper);
			}
			return shoppers;
		});
		for (const context of left) await context.close();
	},
});

export const { expect } = test;

export async function inOwnBrowser(
	browser: Browser,
	troubles: string[],
	options: Parameters<Browser["newContext"]>[0],
	play: (page: Awaited<ReturnType<BrowserContext["newPage"]>>) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext(options);
	hearTroubles(context, troubles);
	await play(await context.newPage());
	await context.close();
}

const NO_RELAY =
	/^Firefox can’t establish a connection|^The connection to wss?:\S+ was interrupted/;

/** Firefox also reports a socket that finds no relay, which nothing in the page has thrown. */
function hearTroubles(context: BrowserContext, troubles: string[]): void {
	context.on("weberror", (error) => {
		const { message, stack } = error.error();
		if (!NO_RELAY.test(message)) troubles.push(String(stack));
	});
}
