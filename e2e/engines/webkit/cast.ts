import { writeFile } from "node:fs/promises";
import { test as base } from "@playwright/test";
import { findWebKit } from "../../../scripts/engines.js";
import { type Staff, signedIn } from "../../world/owner.ts";
import { startWorld, type World } from "../../world/world.ts";
import { startWebKit, type WebKit } from "./driver.ts";
import { Shopper } from "./shopper.ts";

/** Maya in WebKit, and Noor, who needs no screen to answer. */
export const test = base.extend<
	{ maya: Shopper; noor: Staff; world: World },
	{ webkit: WebKit }
>({
	webkit: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
		async ({}, use) => {
			const webkit = await startWebKit(findWebKit()?.path ?? "");
			await use(webkit);
			await webkit.end();
		},
		{ scope: "worker" },
	],
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	world: async ({}, use) => {
		const world = await startWorld();
		await use(world);
		await world.end();
	},
	maya: async ({ webkit, world }, use, play) => {
		play.annotations.push({ type: "version", description: webkit.version });
		const tab = await webkit.opens(1280, 800);
		await use(new Shopper(tab, world));
		if (play.status !== play.expectedStatus)
			await writeFile(play.outputPath("maya.png"), await tab.picture());
		await tab.end();
	},
	noor: async ({ world }, use) => {
		const noor = await signedIn(world, "noor@lamp-and-loom.example");
		await use(noor);
		noor.leaves();
	},
});

export const { expect } = test;
