import { expect, test } from "../cast.ts";
import { Agent } from "../world/agent.ts";
import { Shopper } from "../world/shopper.ts";
import { startWorld } from "../world/world.ts";

test("on another site than the relay, where the frame may store nothing, the shop's own storage keeps the conversation", async ({
	browser,
}) => {
	const world = await startWorld("127.0.0.1");
	const people = await Promise.all([
		browser.newContext(),
		browser.newContext(),
	]);
	try {
		const [page, desk] = await Promise.all(
			people.map((context) => context.newPage()),
		);
		if (!page || !desk) throw new Error("no page");
		const noor = new Agent(desk, world, "noor@lamp-and-loom.example");
		await noor.signsIn();
		const maya = new Shopper(page, world.shop);
		await maya.visits("/");
		await maya.rings();
		await maya.composer.fill("Do y");
		// A draft alone leaves no trace on the shop's origin: what the chat says to the page comes in its order.
		await maya.hides();
		await maya.rings();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		await maya.asks("Do you hear me?");
		await noor.looksAt("Mine");
		await noor.opens("Do you hear me?");
		await noor.answers("Loud and clear.");
		await maya.sees("Loud and clear.");
		await expect
			.poll(() => maya.thread())
			.toEqual(["Do you hear me?", "Loud and clear."]);
		await page.reload();
		await maya.rings();
		await maya.sees("Loud and clear.");
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
			`shopbell:${world.site}`,
		]);
	} finally {
		await Promise.all(people.map((context) => context.close()));
		await world.end();
	}
});
