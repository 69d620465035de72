import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { closedToday } from "../world/hours.ts";
import { ownerOf } from "../world/owner.ts";

const TITLE = "Other ways to reach us";

test("CT9 what an owner names in the settings stands in an open chat, folded while somebody is there", async ({
	maya,
	teo,
}) => {
	const { page } = teo;
	await teo.signsIn();
	await maya.visits("/");
	await maya.rings();
	await expect(maya.chat.getByText(TITLE)).toBeHidden();

	await page.getByRole("link", { name: "Settings" }).click();
	await page.getByRole("link", { name: "Other ways to reach you" }).click();
	await page.getByLabel("Phone number").fill("call us");
	await page.getByLabel("E-mail address").fill("help@shop.test");
	await teo.isTold("Write 3 to 20 digits");
	await page.getByLabel("Phone number").fill("+370 612 34567");
	await page.getByLabel("Postal address").fill("Lamp & Loom\n<b>Kaunas</b>");
	await page.getByRole("button", { name: "Add an account" }).click();
	await page.getByLabel("Web address").fill("instagram.com/lamp");
	await page.getByLabel("Name", { exact: true }).click();
	await expect(page.getByLabel("Web address")).toHaveValue(
		"https://instagram.com/lamp",
	);
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue(
		"Instagram",
	);
	await isClean(page, "other ways, in the settings");
	await teo.presses("Save");
	await teo.isTold("Saved");

	const summary = maya.chat.getByText(TITLE);
	const call = maya.chat.getByRole("link", { name: "+370 612 34567" });
	await expect(summary).toBeVisible();
	await expect(call).toBeHidden();
	await summary.click();
	await expect(call).toHaveAttribute("href", "tel:+37061234567");
	await expect(maya.chat.getByText("<b>Kaunas</b>")).toBeVisible();
	await expect(
		maya.chat.getByRole("link", { name: "Instagram" }),
	).toHaveAttribute("rel", "noopener noreferrer");
});

test("CT9 a closed shop shows them at once, in the shopper's language, and the menu has them in a conversation", async ({
	ravi,
	world,
}) => {
	const owner = await ownerOf(world);
	const { site } = world;
	const hours = closedToday("Europe/Vilnius");
	await owner.says("hours:change", { site, hours, languages: [] });
	await owner.says("contact:change", {
		site,
		contact: {
			phone: { number: "+370 612 34567", hours },
			email: "help@shop.test",
		},
	});
	owner.leaves();
	await ravi.visits("/");
	await ravi.rings();
	const number = ravi.chat.getByText("+370 612 34567");
	await expect(number).toBeVisible();
	await ravi.isTold("We’re not taking calls right now.");
	await expect(
		ravi.chat.getByRole("link", { name: "+370 612 34567" }),
	).toHaveCount(0);
	await ravi.choosesInMenu("Language");
	await ravi.chat.getByRole("button", { name: "العربية" }).click();
	await ravi.isTold("طرق أخرى للتواصل معنا");
	await isClean(ravi.page, "other ways, in a closed shop");
});
