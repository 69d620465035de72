import { expect, test } from "../cast-of-nobody.ts";
import { Agent } from "../world/agent.ts";
import { isClean } from "../world/axe.ts";
import { ownerBegins } from "../world/owner-begins.ts";
import { runSample } from "../world/run-sample.ts";

test("IK8 IK16 an order is checked by hand, and then a shop signs it with the sample of its own page", async ({
	relay,
	ana,
	maya,
	ownShop,
}) => {
	const owner = new Agent(ana, relay, "ana@lamp-and-loom.example");
	ownShop.tag = await ownerBegins(ana, relay, {
		name: "Ana",
		email: owner.email,
		shop: ownShop.url,
	});
	const tag = ownShop.tag;
	await ana.getByRole("link", { name: "Go to the inbox" }).click();
	await owner.becomes("Here");

	await test.step("who answers compares an order, and the shopper reads nothing of it", async () => {
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Where is LL-4821?");
		await owner.looksAt("Mine");
		await owner.opens("Where is LL-4821?");
		await owner.person.getByRole("button", { name: "Order and name" }).click();
		await expect(
			owner.person.getByText("Type the number of the order"),
		).toBeVisible();
		await owner.person.getByLabel("Order number").fill("LL-4821");
		await owner.person.getByRole("button", { name: "Order and name" }).click();
		await expect(
			owner.person.getByText("Shopper, checked by hand"),
		).toBeVisible();
		await expect(
			owner.person.getByText(/^Ana compared order LL-4821 and the name/),
		).toBeVisible();
		await owner.sees("Ana compared order LL-4821 and the name: they match");
		await isClean(ana, "checked by hand");
		await owner.answers("On its way.");
		await maya.sees("On its way.");
		await expect(maya.chat.getByText(/compared/)).toHaveCount(0);
		await owner.presses("Close");
		await maya.isTold("This chat has ended.");
	});

	const secret =
		await test.step("the owner makes a key and is shown its secret once", async () => {
			await ana.goto(`${relay.relay}/console/settings/keys`);
			await expect(ana.getByText(/^Made with the shop/)).toBeVisible();
			await ana.getByRole("button", { name: "Make a key" }).click();
			const shown = ana.locator(".told-link .copy-text");
			const told = await shown.innerText();
			await isClean(ana, "a new key");
			await ana.getByRole("button", { name: "I have it" }).click();
			await expect(shown).toHaveCount(0);
			await ana
				.getByRole("button", { name: /^Retire the key/ })
				.first()
				.click();
			await ana
				.getByRole("button", { name: "Retire the key", exact: true })
				.click();
			await expect(
				ana.getByRole("heading", { name: "Retired keys" }),
			).toBeVisible();
			return told;
		});

	await test.step("the sample on the page signs, and the shopper is a customer", async () => {
		const sample = ana
			.locator(".settings-card")
			.filter({ has: ana.getByRole("heading", { name: "Samples" }) });
		const text = await sample.locator(".copy-text").innerText();
		const token = await runSample(text, secret);
		ownShop.tag = tag.replace("<script", `<script data-identity="${token}"`);
		await maya.visits("/");
		await maya.rings();
		await maya.asks("When does it arrive?");
		await owner.returns();
		await owner.looksAt("Mine");
		await owner.opens("When does it arrive?");
		await expect(owner.person.getByText("Žaneta Müller")).toBeVisible();
		await expect(
			owner.person.getByText("Customer, confirmed by the shop"),
		).toBeVisible();
		await expect(
			owner.person.getByText("LL-4821", { exact: true }),
		).toBeVisible();
		await expect(owner.person.getByLabel("Order number")).toHaveCount(0);
		await ana.goto(`${relay.relay}/console/settings/keys`);
		await expect(
			ana.getByText(/Last used .+ give or take an hour/),
		).toBeVisible();
	});
});
