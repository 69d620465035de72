import { expect, test } from "../cast.ts";
import { agesAsks, agesPromises } from "../world/ages-promises.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

const CALL = "The workshop calls you";
const PRICE = "We send you a price";

test("two promises are made with two keys: one kept, one late, moved, kept and confirmed, and seen again", async ({
	maya,
	noor,
	world,
}) => {
	await meet(maya, noor, "Can you mend my lamp?");
	const dialog = noor.page.getByRole("dialog");
	const promises = async (what: string) => {
		await noor.composer.press("Alt+p");
		await dialog.getByRole("textbox", { name: "What" }).fill(what);
		await dialog.getByRole("textbox", { name: "What" }).press("Enter");
		await expect(dialog).toBeHidden();
	};

	await test.step("Alt+P while typing, and Enter", async () => {
		await noor.composer.press("Alt+p");
		await expect(dialog.getByLabel("Who owes it")).toBeVisible();
		await isClean(noor.page, "promise");
		await dialog.getByRole("button", { name: "Cancel" }).click();
		await promises(CALL);
		await promises(PRICE);
		await expect(maya.log.getByText(CALL)).toBeVisible();
		await expect(maya.log.getByText(PRICE)).toBeVisible();
		await maya.isTold("Promised to you (2)");
	});

	await test.step("one is kept at once, and the shopper says that it is done", async () => {
		const card = noor.log.locator(".promise-card").filter({ hasText: CALL });
		await card.getByRole("button", { name: "Done", exact: true }).click();
		await maya.isTold(`Done: ${CALL}`);
		await maya.chat.getByRole("button", { name: "Yes", exact: true }).click();
		await noor.isTold(`The shopper says that it is done: ${CALL}`);
	});

	await test.step("of the other Noor is reminded, and nobody says anything: it is late", async () => {
		await agesPromises(world, 55);
		await noor.isTold(`Reminder: soon due: ${PRICE}`);
		await agesPromises(world, 30);
		await maya.isTold("Nobody has confirmed it yet. Noor has been reminded.");
		await expect(
			noor.page.getByRole("link", { name: "1 promise due today" }),
		).toBeVisible();
	});

	await test.step("she finds it by G and F, and gives it a new time", async () => {
		await noor.page.locator("body").press("Escape");
		await noor.page.locator("body").press("g");
		await noor.page.locator("body").press("f");
		await expect(noor.page).toHaveURL(/\/console\/follow-ups$/);
		const card = noor.page.locator(".promise-card").filter({ hasText: PRICE });
		await expect(card).toContainText("Late");
		await isClean(noor.page, "follow-ups");
		await card.getByRole("button", { name: "New time" }).click();
		const at = new Date(Date.now() + 26 * 3_600_000).toISOString();
		await card
			.getByLabel(/^New time/)
			.last()
			.fill(at.slice(0, 16));
		await card.getByRole("button", { name: "Save" }).click();
		await expect(card).toContainText("Write why. The shopper reads it.");
		await card.getByLabel(/^Why/).fill("The shade has to be ordered.");
		await card.getByRole("button", { name: "Save" }).click();
		await maya.isTold(`New time for “${PRICE}”`);
		await maya.isTold(/The shade has to be ordered\./);
	});

	await test.step("kept; on her second visit, a day later, the shopper is asked, and confirms it", async () => {
		const card = noor.page.locator(".promise-card").filter({ hasText: PRICE });
		await expect(card).toContainText("moved 1 time");
		await card.getByRole("button", { name: "Done", exact: true }).click();
		await maya.isTold(`Done: ${PRICE}`);
		await agesAsks(world);
		await maya.page.reload();
		await maya.isTold("Promised to you (2)");
		await maya.chat.getByRole("button", { name: "Yes", exact: true }).click();
		await expect(noor.page.getByText("Nobody is owed anything.")).toBeVisible();
	});

	await test.step("whoever owns the shop counts one of two", async () => {
		await noor.page.reload();
		const rates = noor.page.locator(".kept-rates");
		await expect(rates.getByText("1 of 2 kept").first()).toBeVisible();
		await expect(
			rates.getByText(/1 kept late, 1 moved.* 2 confirmed/).first(),
		).toBeVisible();
	});
});
