import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { ON_PAGE, runsSixTopics } from "../world/runs-survey.ts";
import { speaks } from "../world/speaks.ts";

test("SV37 SV39 the six topics in Lithuanian on a phone: invited beside the launcher, and answered by taps", async ({
	world,
	ravi,
}) => {
	const { page, chat } = ravi;
	await page.setViewportSize({ width: 360, height: 740 });
	await speaks(page, "lt-LT");
	await runsSixTopics(world, ON_PAGE);
	await page.goto(`${world.shop}/`);
	const invitation = chat.getByRole("region", {
		name: "Kaip vertinate savo užsakymą?",
	});
	await expect(invitation).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	await isClean(page, "an invitation on a phone");

	await chat.getByRole("button", { name: "Atsakyti" }).tap();
	const card = chat.getByRole("region", {
		name: "Kaip vertinate savo užsakymą?",
	});
	await expect(card).toBeVisible();
	const tap = async (group: string | RegExp, name: string) =>
		card
			.getByRole("group", { name: group })
			.getByRole("radio", { name, exact: true })
			.check({ force: true });
	await tap(/kokybę/, "Gerai");
	await tap(/pristatymo greitį/, "Labai blogai");
	await tap(/kainą/, "Gerai");
	await tap(/tikėjotės/, "Taip, kaip tikėjausi");
	await tap(/nesklandumų/, "Taip");
	await card.getByRole("textbox").first().fill("Vėlavo savaitę.");
	await isClean(page, "a survey on a phone");
	await card.getByRole("button", { name: "Toliau" }).tap();
	await card.getByRole("button", { name: "Praleisti šį klausimą" }).tap();
	await tap(/pasitikėjimą/, "Gerai");
	await card.locator("button[type=submit]").tap();
	await expect(card.getByText(/Ačiū|Dėkojame/).first()).toBeVisible();
	await page.setViewportSize({ width: 320, height: 640 });
	await isClean(page, "thanks on a narrow phone");
});

test("SV39 who says no is left alone, in Arabic too", async ({
	world,
	maya,
}) => {
	const { page, chat } = maya;
	await speaks(page, "ar");
	await runsSixTopics(world, ON_PAGE);
	await page.goto(`${world.shop}/`);
	const close = chat
		.getByRole("region", { name: /طلبكم/ })
		.getByRole("button")
		.first();
	await expect(close).toBeVisible();
	await page.locator("body").press("Escape");
	await expect(page.locator("iframe")).toBeHidden();
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.localName))
		.toBe("body");
});
