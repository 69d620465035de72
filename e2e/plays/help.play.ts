import { played } from "../../widget/words/testing/played.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { speaks } from "../world/speaks.ts";

const TITLE = "Kaip grąžinti lempą?";

test("HP1 HP6 HP10 an article in Lithuanian that did not help leads to a chat about it", async ({
	world,
	maya,
	noor,
	teo,
}) => {
	const { page: desk } = teo;
	await test.step("an owner writes and publishes it", async () => {
		await teo.signsIn();
		await desk.goto(`${world.relay}/console/help`);
		await desk.getByRole("link", { name: "New article" }).click();
		await desk
			.getByRole("combobox", { name: "Add a language" })
			.selectOption({ value: "lt" });
		await desk.getByLabel("Question").fill(TITLE);
		await desk.getByLabel("Address").fill("kaip-grazinti");
		await desk
			.getByLabel("Answer")
			.fill(
				"Per **30 dienų**, savo dėžutėje.\n\n- Parašykite mums\n- Išsiųskite",
			);
		const preview = desk.getByRole("region", { name: "Preview" });
		await expect(preview.getByText("30 dienų")).toBeVisible();
		await isClean(desk, "an article that is written");
		await teo.presses("Publish");
		await teo.isTold("Published. Shoppers find it from now on.");
	});

	const { page, chat } = maya;
	const text = played.lt.later.help;
	await test.step("a shopper finds it, and is not helped", async () => {
		await speaks(page, "lt");
		await page.goto(`${world.shop}/`);
		await page.getByRole("button", { name: played.lt.launcher.open }).click();
		// One letter is wrong, and another has no diacritic.
		await chat
			.getByRole("searchbox", { name: text.find })
			.fill("grazintu lempa");
		await chat.getByRole("button", { name: TITLE }).click();
		await expect(chat.getByText("30 dienų")).toBeVisible();
		await isClean(page, "an article in the chat");
		await chat.getByRole("button", { name: text.no, exact: true }).click();
		await chat.getByLabel(text.missing).fill("Kas moka?");
		await chat
			.locator(".help-vote")
			.getByRole("button", { name: played.lt.chat.send })
			.click();
		await expect(chat.getByText(text.thanks)).toBeVisible();
	});

	await test.step("its page is whole without a script", async () => {
		const address = `${world.relay}/help/${world.site}/lt/kaip-grazinti`;
		await desk.goto(address);
		await expect(desk.getByRole("heading", { level: 1 })).toHaveText(TITLE);
		await isClean(desk, "the page of an article");
		await desk.goto(`${world.relay}/console/help`);
		const list = desk.getByRole("list", { name: "To mend" });
		await expect(list.getByText(TITLE)).toBeVisible();
		await isClean(desk, "the list of articles");
	});

	await test.step("the chat that begins there says which article it is about", async () => {
		await noor.signsIn();
		await chat
			.getByRole("button", { name: played.lt.header.title, exact: true })
			.click();
		const field = chat.locator(".composer textarea");
		await field.fill("Ar siuntimą apmokate jūs?");
		await field.press("Enter");
		await noor.opens("Ar siuntimą apmokate jūs?");
		await noor.isTold(TITLE);
	});
});
