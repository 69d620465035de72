import { expect, test } from "../cast-of-nobody.ts";
import { ownerBegins } from "../world/owner-begins.ts";
import { pushedBrowser } from "../world/pushed-browser.ts";

/** Closed today and tomorrow, whatever the clock says. */
const DAY_AFTER_NEXT = new Date(Date.now() + 2 * 86_400_000).toLocaleDateString(
	"en",
	{ weekday: "long" },
);

test("FR1 FR3 FR5 NT20 NT23 the first run: hours before the tag, a phone that rings by a code, and what no mail means", async ({
	relay,
	ana,
	bo: phone,
	maya,
	ownShop,
}) => {
	const next = (name: string) =>
		ana.getByRole("button", { name: `Next: ${name}` }).click();

	await test.step("office hours are filled in, and those that were chosen are what a shopper reads", async () => {
		ownShop.tag = await ownerBegins(ana, relay, {
			name: "Ana",
			email: "ana@lamp-and-loom.example",
			shop: ownShop.url,
			async hours(page) {
				const days = page.getByRole("checkbox");
				await expect(days).toHaveCount(7);
				for (let day = 0; day < 7; day++) {
					await expect(days.nth(day)).toBeChecked({ checked: day < 5 });
					await days.nth(day).uncheck();
				}
				await expect(page.getByLabel("From", { exact: true })).toHaveValue(
					"09:00",
				);
				await page.getByRole("button", { name: "Create the shop" }).click();
				await expect(
					page.getByText("Choose a day, or no set hours."),
				).toBeVisible();
				await page.getByLabel(DAY_AFTER_NEXT).check();
				const colour = page.getByLabel("Colour of the chat");
				// Of the shop's own page, until somebody chooses.
				await expect(colour).toHaveValue("#355c7d");
				await colour.fill("#7a3b10");
			},
		});
		await maya.visits("/");
		await maya.rings();
		await maya.isTold(/closed/i);
	});

	const pushed = await pushedBrowser(phone);
	await test.step("the code leads the owner to their phone, which rings from the desk", async () => {
		await next("Ring my phone");
		await expect(ana.getByText("No device rings yet.")).toBeVisible();
		await ana.getByRole("button", { name: "Show the code" }).click();
		await expect(ana.getByRole("img", { name: /^QR code/ })).toBeVisible();
		await ana.getByText("Or copy the link").click();
		await phone.goto(await ana.locator(".copy-text").innerText());
		await phone.getByRole("button", { name: "Sign in as Ana" }).tap();
		await expect(
			phone.getByRole("heading", { name: "Ring my phone" }),
		).toBeVisible();
		await phone.getByRole("switch").tap();
		await expect(phone.getByText("(this browser)")).toBeVisible();
		await ana.getByRole("button", { name: /^Ring .* now$/ }).click();
		await expect(ana.getByText(/^It is ringing/)).toBeVisible();
		expect(pushed.rung()).toBe(1);
		await expect(phone.getByText("Rang now")).toBeVisible();
	});
	await pushed.end();

	await test.step("without mail it says what is missing, and the inbox is next", async () => {
		await next("Mail");
		await expect(
			ana.getByRole("heading", { name: "No mail is set up on the server" }),
		).toBeVisible();
		await ana.getByRole("link", { name: "Go to the inbox" }).click();
		await expect(ana.getByRole("tab", { name: /Mine/ })).toBeVisible();
	});
});
