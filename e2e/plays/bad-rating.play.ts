import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { ownerOf } from "../world/owner.ts";

test("AL1 AL3 a bad rating reaches a supervisor, and its mark goes once somebody has written", async ({
	maya,
	noor,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	const { site } = world;
	const { people } = await owner.says("staff:read", { site });
	const person = people.find(({ name }) => name === "Lina")?.id ?? "";
	await owner.says("member:set-role", { site, person, role: "supervisor" });
	owner.leaves();

	await test.step("a shopper is helped, and is not satisfied", async () => {
		await noor.signsIn();
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Is it blue?");
		await noor.looksAt("Mine");
		await noor.opens("Is it blue?");
		await noor.answers("No.");
		await maya.sees("No.");
		await lina.signsIn();
		await maya.choosesInMenu("End chat");
		await maya.chat.getByRole("button", { name: "End chat" }).click();
		await maya.chooses("Very poor");
		await maya.chooses("No");
		await maya.comments("I had asked twice.");
	});

	await test.step("the supervisor is told, and is led to the conversation", async () => {
		await lina.isTold("A shopper was not satisfied.");
		await lina.page.getByRole("button", { name: "Open", exact: true }).click();
		await lina.isTold("I had asked twice.");
		await lina.isTold("Rated 1 of 5.");
		await expect(
			lina.page.locator(".head-state").getByText("Bad rating"),
		).toBeVisible();
		await isClean(lina.page, "a bad rating");
	});

	await test.step("on the page of the week it needs somebody, and leads to the conversation", async () => {
		await lina.page.getByRole("link", { name: "Feedback" }).click();
		await lina.page.getByRole("link", { name: "This week" }).click();
		const needs = lina.page.getByRole("region", {
			name: "What needs somebody",
		});
		await expect(needs).toContainText(
			"1 bad rating that nobody has written to",
		);
		await isClean(lina.page, "the week");
		await needs.getByRole("link").click();
		await lina.isTold("I had asked twice.");
	});

	await test.step("it stands in the list of what is to be answered, after a reload too", async () => {
		await lina.page.getByRole("link", { name: "Feedback" }).click();
		await lina.page.getByRole("link", { name: "To answer" }).click();
		await lina.page.reload();
		await expect(lina.page.locator(".alert-one")).toContainText("Rated 1 of 5");
		await isClean(lina.page, "a bad rating");
		await lina.page.locator(".alert-one .rating-link").click();
	});

	await test.step("a word to the shopper takes it away, for everybody", async () => {
		await lina.page.getByRole("button", { name: "Reopen" }).first().click();
		await lina.answers("I am sorry. What can we do for you?");
		for (const { page } of [lina, noor])
			await expect(
				page.locator(".head-state").getByText("Bad rating"),
			).toHaveCount(0);
		await maya.sees("I am sorry. What can we do for you?");
	});
});
