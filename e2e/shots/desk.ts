import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { minutesLater } from "../world/minutes-later.ts";
import { startWorld } from "../world/world.ts";
import { shootConversation } from "./desk-conversation.ts";
import { shootLists } from "./desk-lists.ts";
import { shootPages } from "./desk-pages.ts";
import { deskShop } from "./desk-shop.ts";

/** Every screen of an agent's day, and of the supervisor's, in a shop with fifty conversations. */
export async function deskStory(page: () => Promise<Page>): Promise<void> {
	// Each shopper comes by an address of their own.
	const world = await startWorld("localhost", { SHOPBELL_PROXY_HOPS: "1" });
	try {
		const shop = await deskShop(world);
		const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
		const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
		for (const agent of [noor, teo]) {
			await minutesLater(agent.page);
			await agent.signsIn();
		}
		await shootConversation(noor, shop);
		await shootLists(noor);
		await shootPages(noor, teo, shop);
		shop.owner.leaves();
	} finally {
		await world.end();
	}
}
