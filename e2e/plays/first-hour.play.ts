import { expect, test } from "../cast-of-nobody.ts";
import { Agent } from "../world/agent.ts";
import { invites, joins } from "../world/invites.ts";
import { ownerBegins } from "../world/owner-begins.ts";

test("AC33 the first hour: an owner by the printed link, a second agent by an invitation, and an answer from a phone", async ({
	relay,
	ana,
	bo,
	maya,
	ownShop,
}) => {
	const owner = new Agent(ana, relay, "ana@lamp-and-loom.example");
	const agent = new Agent(bo, relay, "bo@lamp-and-loom.example");

	await test.step("the printed link makes the owner, once", async () => {
		const { email } = owner;
		ownShop.tag = await ownerBegins(ana, relay, {
			name: "Ana",
			email,
			shop: ownShop.url,
		});
		await ana.getByRole("link", { name: "Go to the inbox" }).click();
		await expect(ana.getByRole("tab", { name: /Mine/ })).toBeVisible();
		await bo.goto(relay.firstRun);
		await expect(bo.getByText(/has been used or has expired/)).toBeVisible();
	});

	await test.step("an invitation is taken on a phone, once", async () => {
		const link = await invites(ana, "Bo");
		await bo.goto(link);
		await expect(
			bo.getByText("Ana invites you to Lamp & Loom as an agent."),
		).toBeVisible();
		await expect(bo.getByLabel("Your name")).toHaveValue("Bo");
		await joins(bo, link, agent.email);
		await bo.goto(link);
		await expect(bo.getByText(/^This invitation has been/)).toBeVisible();
		await bo.getByRole("button", { name: "Continue as Bo" }).click();
		await expect(bo.getByRole("tab", { name: /Mine/ })).toBeVisible();
	});

	await test.step("the second agent answers the first shopper from the phone", async () => {
		await owner.becomes("Away");
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Is the blue one in stock?");
		await agent.looksAt("Mine");
		await agent.opens("Is the blue one in stock?");
		// On a phone Enter breaks the line.
		await agent.composer.fill("Yes, two of them.");
		await bo.getByRole("button", { name: /^Send to/ }).tap();
		await maya.sees("Yes, two of them.");
		await maya.isTold("Bo");
	});
});
