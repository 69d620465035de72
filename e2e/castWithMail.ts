import { test as base } from "./cast.ts";
import { startWorld, type World } from "./world/world.ts";

/** The same people at a relay that offers mail. */
export const test = base.extend<{ world: World }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	world: async ({}, use) => {
		// Mail is offered; none is posted in these plays.
		const world = await startWorld("localhost", {
			SMTP_URL: "smtp://127.0.0.1:9",
			SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
		});
		await use(world);
		await world.end();
	},
});
