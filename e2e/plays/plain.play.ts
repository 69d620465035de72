import { expect, test } from "../cast.ts";

test("EM6 PL1 in a browser too old for the chat a plain link leads to a page without scripts, and an agent answers there", async ({
	browser,
	noor,
	world,
}) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	// What the launcher asks, answered as Safari 17.4 does.
	await page.addInitScript(() => {
		const { supports } = CSS;
		CSS.supports = (...asked: [string]) =>
			!asked.join().includes("light-dark") && supports.apply(CSS, asked);
	});
	await noor.signsIn();
	await page.goto(world.shop);
	const link = page.getByRole("link", { name: "Chat with us" });
	await expect(link).toBeVisible();
	await expect(page.locator("shopbell-launcher")).toHaveCount(0);
	const address = await link.getAttribute("href");
	await context.close();

	const old = await browser.newContext({ javaScriptEnabled: false });
	const plain = await old.newPage();
	await plain.goto(address ?? "");
	await plain
		.getByRole("textbox", { name: "Write a message…" })
		.fill("Do you hear me?");
	await plain.getByRole("button", { name: "Send" }).click();
	const log = plain.getByRole("log");
	await expect(log).toContainText("Do you hear me?");

	await noor.looksAt("Mine");
	await noor.opens("Do you hear me?");
	await noor.answers("Loud and clear.");
	await plain.getByRole("link", { name: "New messages" }).click();
	await expect(log).toContainText("Loud and clear.");
	await old.close();
});
