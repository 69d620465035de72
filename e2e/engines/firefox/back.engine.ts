import { expect, test } from "../../cast.ts";

/* Firefox counts an open socket before `pagehide`, and so loads the page anew (docs/browsers.md). */

test("G8 on the way Back the conversation goes on, with what was answered meanwhile", async ({
	maya,
	noor,
}) => {
	const { page } = maya;
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Does it come in blue?");
	await maya.isTold("Sent");
	await noor.looksAt("Mine");
	await noor.opens("Does it come in blue?");
	await maya.hides();
	await page
		.getByRole("link", { name: "Delivery and returns" })
		.first()
		.click();
	await expect(page).toHaveURL(/delivery-and-returns/);
	await noor.answers("It does.");
	await page.evaluate(() => history.back());
	await expect
		.poll(() => page.evaluate(() => location.pathname).catch(() => ""))
		.toBe("/");
	await expect(maya.launcher).toBeVisible();
	await maya.launcher.click();
	await maya.sees("It does.");
	await maya.asks("Thank you!");
	await noor.sees("Thank you!");
});
