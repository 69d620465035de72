import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";

test("YS1 YS2 YS4 an owner says what was done, and everybody reads it where policies and articles lead", {
	tag: "@more",
}, async ({ world, teo }) => {
	const { page } = teo;
	const at = (path: string) => page.goto(`${world.relay}/console/${path}`);
	await teo.signsIn();

	await test.step("what is not saved is there again in the next page", async () => {
		for (const [id, title] of [
			["a", "Can I return it?"],
			["b", "Do you take it back?"],
		] as const) {
			await at(`help/${id.repeat(22)}/en`);
			await page.getByLabel("Question").fill(title);
			await page.getByLabel("Answer").fill("Within 30 days.");
			await expect(
				page.getByLabel("Preview").getByText("30 days"),
			).toBeVisible();
			await page.reload();
			await expect(page.getByLabel("Question")).toHaveValue(title);
			await teo.presses("Publish");
			await teo.isTold("Published. Shoppers find it from now on.");
		}
		await page.reload();
		await expect(page.getByText("did not save")).toBeHidden();
		await at("settings/policies");
		await page.getByRole("button", { name: "Write" }).nth(3).click();
		await page.locator("textarea").first().fill("We keep little.");
		await page.reload();
		await page.getByRole("button", { name: "Write" }).nth(3).click();
		await expect(page.locator("textarea").first()).toHaveValue(
			"We keep little.",
		);
		await isClean(page, "a policy that was not saved");
		await teo.presses("Publish");
	});

	await test.step("two articles that say the same become one", async () => {
		await at(`help/${"b".repeat(22)}/en`);
		await page.getByText("Merge it into another article").click();
		await page
			.getByLabel("The other article")
			.selectOption({ label: "Can I return it?" });
		await isClean(page, "an article that is merged");
		await teo.presses("Merge");
		await expect(page).toHaveURL(/\/console\/help$/);
	});

	await test.step("what was done is written and put on the page", async () => {
		await at("settings/policies");
		await page.getByRole("button", { name: "Write" }).last().click();
		await page.getByRole("button", { name: "Write another one" }).click();
		await page.getByLabel("Title").fill("Smaller boxes");
		await page.getByLabel("What customers said").fill("Boxes are too large.");
		await page.getByLabel("What you did").fill("We have five sizes.");
		await page.setViewportSize({ width: 360, height: 740 });
		await isClean(page, "what was done, while it is written");
		await teo.presses("Put it on the page");
		await page.getByRole("button", { name: "Back to the list" }).click();
		await expect(page.getByText("Smaller boxes")).toBeVisible();
		await isClean(page, "all that was done");
	});

	await test.step("everybody reads it, in 360 px and right to left", async () => {
		await page.goto(`${world.relay}/policies/${world.site}/privacy?locale=ar`);
		await isClean(page, "the page of a policy");
		await page.locator("a[href*=you-said]").click();
		await expect(page.getByText("We have five sizes.")).toBeVisible();
		for (const locale of ["ar", "lt", "en"]) {
			await page.goto(`${world.relay}/you-said/${world.site}?locale=${locale}`);
			await isClean(page, `what was done, in ${locale}`);
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - innerWidth,
			);
			expect(wide).toBeLessThanOrEqual(0);
		}
		await page.goto(`${world.relay}/help/${world.site}/en/can-i-return-it`);
		await expect(page.locator("a[href*=you-said]")).toBeVisible();
		await page.goto(`${world.relay}/help/${world.site}/en/do-you-take-it-back`);
		await expect(page).toHaveURL(/can-i-return-it$/);
	});
});
