import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { everyState } from "../world/every-state.ts";
import { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot, shootForced } from "./shoot.ts";

/** Every state of the chat, also in a theme of high contrast. The world has mail. */
export async function statesStory(world: World, page: () => Promise<Page>) {
	const shopper = new Shopper(await page(), world.shop);
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	async function other() {
		const omar = new Shopper(await page(), world.shop);
		await omar.visits("/");
		await omar.rings();
		return omar;
	}
	let count = 0;
	await everyState({ shopper, noor, other, world }, async (state) => {
		count += 1;
		const order = String(count).padStart(2, "0");
		const name = `state-${order}-${state.replace(/\W+/g, "-")}`;
		await shoot(name, shopper.page);
		await shootForced(name, shopper.page);
	});
}
