import { test as base } from "./cast.ts";
import { startWorldOf, type World } from "./world/world.ts";

/** The same people at a relay that offers mail. */
export const test = base.extend<{ world: World }>({
	world: async ({ shop }, use) => {
		// Mail is offered; none is posted in these plays.
		const world = await startWorldOf(shop, {
			SMTP_URL: "smtp://127.0.0.1:9",
			SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
		});
		await use(world);
		await world.end();
	},
});
