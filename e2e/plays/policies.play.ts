import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("PO5 PO8 a card of a policy grows old when the owner publishes a newer version, and its page stays", async ({
	world,
	maya,
	noor,
	teo,
}) => {
	const { page: desk } = teo;
	await test.step("the owner says in numbers how things are sent back", async () => {
		await teo.signsIn();
		await teo.becomes("Away");
		await desk.goto(`${world.relay}/console/settings/policies`);
		await isClean(desk, "the list of policies");
		await desk
			.getByRole("listitem")
			.filter({ hasText: "Returns" })
			.getByRole("button", { name: "Write" })
			.click();
		await desk.getByLabel("Days to send it back").fill("14");
		await isClean(desk, "a policy that is written");
		await teo.presses("Publish");
		await teo.isTold("Published.");
	});

	await test.step("an agent shows it", async () => {
		await meet(maya, noor, "May I send it back?");
		await noor.composer.fill("/policy");
		const options = noor.page.getByRole("option");
		await expect(options).toHaveCount(2);
		await isClean(noor.page, "policies to choose from");
		await options.first().click();
		await expect(maya.log.getByText("14 days").first()).toBeVisible();
		await expect(noor.log.getByText("14 days").first()).toBeVisible();
	});

	await test.step("both read that a newer one holds", async () => {
		await desk.getByLabel("Days to send it back").fill("30");
		await desk
			.getByLabel("What has changed, in a sentence for shoppers")
			.fill("30 days in the place of 14.");
		await teo.presses("Publish");
		await maya.isTold("This has changed since.");
		await noor.isTold("This has changed since: version 2 is valid.");
		await isClean(maya.page, "an old card in the chat");
		await isClean(noor.page, "an old card in the console");
	});

	await test.step("the version of the card is where it was, and leads to the one that holds", async () => {
		const old = await maya.log
			.getByRole("link", { name: "Read all of it" })
			.getAttribute("href");
		await desk.goto(old ?? "");
		await expect(desk.getByText("14 days").first()).toBeVisible();
		await isClean(desk, "a version that holds no more");
		await desk.getByRole("link", { name: "Read what is valid now" }).click();
		await expect(desk.getByText("30 days").first()).toBeVisible();
		await expect(desk.getByText("30 days in the place of 14.")).toBeVisible();
		await isClean(desk, "the page of a policy");
	});
});
