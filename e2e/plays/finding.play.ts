import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("SE VW an agent finds a word by the keyboard, keeps the search by name, and its link leads to the line", async ({
	maya,
	noor,
}) => {
	const { page } = noor;
	await meet(maya, noor, "Where is my parcel? It was a Łódź lamp.");
	await noor.answers("I look for it.");
	await page.keyboard.press("Escape");
	await page.locator("body").press("Escape");
	await page.keyboard.press("/");
	const box = page.getByRole("searchbox");
	await expect(box).toBeFocused();
	await page.keyboard.type("lodz");
	const found = page.getByRole("region", { name: "Found" });
	await expect(found.locator("mark")).toHaveText("Łódź");
	await expect(page).toHaveURL(/\/console\/(search\/lodz|c\/)/);
	await isClean(page, "search");

	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/console\/c\/[\w-]{22}\/\d+$/);
	await expect(page.locator("[data-marked]")).toContainText("Łódź");
	// The list stays while one reads.
	await expect(found.locator("mark")).toHaveText("Łódź");

	await page.getByRole("button", { name: "Save as a view" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel("Name").fill("Lamps of Łódź");
	await isClean(page, "view");
	await dialog.getByRole("button", { name: "Save" }).click();
	const view = page
		.getByRole("navigation", { name: "Views" })
		.getByRole("link", { name: /Lamps of Łódź/ });
	await expect(view).toContainText("1");
	await expect(page).toHaveURL(/\/console\/view\//);
	await page.reload();
	await expect(found.locator("mark")).toHaveText("Łódź");
	await isClean(page, "views");

	await box.fill("rated:9");
	await expect(page.getByText("“9” does not fit rated:")).toBeVisible();
	await box.fill("nobody-wrote-this");
	await expect(page.getByText("Nothing was found.")).toBeVisible();
	await box.fill("");
	await expect(page.getByRole("tab", { name: /^All/ })).toBeVisible();

	await view.click();
	await page.getByRole("button", { name: "Delete" }).click();
	await noor.isTold("View deleted.");
	await expect(view).toHaveCount(0);
	await page.keyboard.press("u");
	await expect(view).toBeVisible();
});
