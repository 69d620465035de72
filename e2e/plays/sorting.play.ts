import { expect, test } from "../cast.ts";

test("SO1 SO3 SO10 by keys alone a conversation is put off, taken back, put off again, and is back with the next word", async ({
	maya,
	noor,
}) => {
	const { page } = noor;
	const { keyboard } = page;
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await noor.looksAt("Mine");
	await noor.opens("Is the blue one in stock?");
	await noor.answers("I will ask the warehouse.");
	await keyboard.press("Escape");
	await page.locator("[data-row]").first().focus();
	await keyboard.press("x");
	await expect(page.getByText("1 selected")).toBeVisible();
	await keyboard.press("s");
	const question = page.getByRole("heading", { name: "Snooze" });
	await expect(question).toBeVisible();
	await expect(page.getByText("Until they write")).toBeVisible();
	await keyboard.press("1");
	await expect(page.getByText("Snoozed.", { exact: true })).toBeVisible();
	await expect(page.getByText("1 snoozed", { exact: true })).toBeVisible();
	await keyboard.press("u");
	await expect(page.locator("[data-row]")).toHaveCount(1);
	await keyboard.press("s");
	await page.getByText("Until they write").click();
	await expect(page.getByText("1 snoozed", { exact: true })).toBeVisible();
	await maya.asks("Is there news?");
	await expect(page.getByText("It is back: the shopper wrote")).toBeVisible();
	await expect(page.locator("[data-row]")).toHaveCount(1);
});
