import { expect, test } from "../cast.ts";

test("AD10 a page that was refused is allowed by a click, and its chat works from the next look on", async ({
	maya,
	teo,
}) => {
	const { page } = teo;
	// The same shop by another name, which nobody has listed.
	const www = maya.shop.replace("//localhost", "//www.localhost");
	await teo.signsIn();
	await page.goto(`${teo.world.relay}/console/settings/addresses`);
	await expect(page.getByText("Allowed addresses")).toBeVisible();

	await maya.page.goto(www);
	const launcher = maya.page.getByRole("button", { name: "Chat with us" });
	await page
		.getByRole("button", { name: `Allow ${new URL(www).origin}` })
		.click();
	await teo.isTold("Saved. It counts from now on.");
	await maya.page.reload();
	await expect(launcher).toBeVisible();
	await maya.rings();
	await maya.asks("Do you see me by www?");

	await page
		.getByLabel("Address of the shop")
		.fill("lamp-and-loom.example/cart");
	await teo.isTold("Understood as https://lamp-and-loom.example");
	await page.getByRole("button", { name: "Allow", exact: true }).click();
	const rows = page.locator(".addresses li strong");
	await expect(rows.filter({ hasText: "https://www.lamp-and" })).toBeVisible();
	await page.keyboard.press("Escape");
	await page
		.getByRole("button", { name: "Remove https://lamp-and-loom.example" })
		.click();
	await page.getByRole("button", { name: "Remove the address" }).click();
	await expect(rows.filter({ hasText: "https://lamp-and" })).toHaveCount(0);

	await page.getByRole("link", { name: "Inbox" }).click();
	await teo.looksAt("Mine");
	await teo.opens("Do you see me by www?");
	await teo.answers("Yes, by both.");
	await maya.sees("Yes, by both.");
});
