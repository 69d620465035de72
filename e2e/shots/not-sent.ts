import type { Page } from "@playwright/test";
import { LAMP, Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** The relay keeps the first message and cannot keep the second, which is said under it. */
export async function notSent(world: World, page: Page): Promise<void> {
	const ravi = new Shopper(page, world.shop);
	const tap = await Tap.on(page);
	tap.refused = /black/;
	await ravi.visits(LAMP);
	await ravi.rings();
	await ravi.asks("Hello! Is the blue one in stock?");
	await ravi.isTold(/Sent|We have your message/);
	await ravi.asks("And is there a black one, for the hall?");
	await ravi.chat.getByRole("button", { name: "Try again" }).waitFor();
	await shoot("widget-not-sent", page);
}
