import { expect, test } from "../cast.ts";
import { queueUp } from "../world/full-desk.ts";
import { ownerOf } from "../world/owner.ts";
import type { World } from "../world/world.ts";

const ADVERT = "Cheap watches, buy now";
const REFUSED = "The shop takes no messages from here at the moment.";
const BESIDE = 2;

test("NU1 NU3 NU4 NU7 spam is undone, a block refuses calmly and rings nobody, and once it is lifted what was refused arrives", async ({
	maya,
	noor,
	teo,
	world,
}) => {
	await setsUp(world);
	const { page } = noor;
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks(ADVERT);
	await noor.looksAt("Mine");
	await noor.opens(ADVERT);

	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("!");
	await noor.isTold("Marked as spam.");
	await noor.holds(0);
	await noor.presses("Undo");
	await noor.holds(1);

	await noor.becomes("Finishing");
	const { leaves } = await queueUp(world, BESIDE);
	await noor.opens(ADVERT);
	await noor.presses("More");
	await page.getByRole("button", { name: "Block the visitor" }).click();
	const question = page.getByRole("dialog");
	await expect(question.getByRole("radio", { name: "A month" })).toBeDisabled();
	await question.getByLabel("Why (for your colleagues)").fill("Ten adverts");
	await expect(
		question.getByText(
			"2 other open conversations began from the same network",
		),
	).toBeVisible();
	await question.getByRole("button", { name: "Block the visitor" }).click();
	await noor.isTold("Blocked.");
	await noor.holds(0);

	await maya.composer.fill("Best price today");
	await maya.composer.press("Enter");
	await maya.isTold(REFUSED);
	await expect(maya.bubble("Best price today")).toBeVisible();
	await maya.choosesInMenu("Other ways to reach us");
	await maya.isTold("help@shop.test");
	await noor.holds(0);

	await teo.signsIn();
	await teo.looksAt("Closed");
	const ends = teo.page.locator(".list-end");
	await ends.filter({ hasText: "Spam" }).locator("summary").click();
	await ends.locator(".row-line").first().click();
	await expect(teo.person).toContainText("Blocked until");
	await teo.presses("Block the visitor");
	const asked = teo.page.getByRole("dialog");
	await expect(
		asked.getByText("2 other open conversations began from the same network"),
	).toBeVisible();
	await asked.getByRole("button", { name: "Close 2 as spam" }).click();
	await teo.isTold("2 marked as spam.");
	await asked.getByRole("button", { name: "Close", exact: true }).click();

	await ends.filter({ hasText: "Blocked" }).locator("summary").click();
	await expect(ends.last()).toContainText("Ten adverts");
	await ends.getByRole("button", { name: "Lift the block" }).click();
	await teo.isTold("Nobody is blocked.");
	await teo.presses("Not spam");
	await maya.chat.getByRole("button", { name: "Try again" }).click();
	await expect(maya.chat.getByText(REFUSED)).toHaveCount(0);
	await noor.becomes("Here");
	await noor.holds(1);
	await noor.opens("Best price today");
	leaves();
});

/** With another way to reach the shop, and one conversation at a time. */
async function setsUp(world: World) {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	const contact = { email: "help@shop.test" };
	await owner.says("contact:change", { site: world.site, contact });
	owner.leaves();
}
