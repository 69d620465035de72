import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("PM5 PM7 vague words are marked while one writes, where the box stays, and go when they are dismissed", async ({
	maya,
	noor,
}) => {
	const { page, composer } = noor;
	await meet(maya, noor, "When do I get my money back?");
	await composer.click();
	const before = await composer.boundingBox();
	await page.keyboard.type("You'll have it back on your card soon.");
	const line = page.getByText("“soon” can mean any time.");
	await expect(line).toBeVisible();
	await expect(page.locator("mark")).toHaveText("soon");
	await expect(composer).toBeFocused();
	expect(await composer.boundingBox()).toEqual(before);
	await isClean(page, "hint");
	await page.getByRole("button", { name: "No hint for “soon”" }).click();
	await expect(line).toHaveCount(0);
	await expect(composer).toBeFocused();
	expect(await composer.boundingBox()).toEqual(before);
	await page.keyboard.press("Enter");
	await maya.sees("You'll have it back on your card soon.");
});
