import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { Shopper } from "../world/shopper.ts";

test("PR1 who has her data deleted is gone from every window, and may begin anew", async ({
	maya,
	noor,
}) => {
	await meet(maya, noor, "My heirloom lamp is broken");
	await noor.answers("Which heirloom?");
	await maya.sees("Which heirloom?");
	await maya.choosesInMenu("Delete my data");
	await maya.isTold("Delete everything you wrote here?");
	await maya.chat.getByRole("button", { name: "Keep it" }).click();
	await maya.sees("My heirloom lamp is broken");

	await maya.choosesInMenu("Delete my data");
	await maya.chat.getByRole("button", { name: "Delete my data" }).click();
	await maya.isTold("Everything was deleted.");
	await expect(maya.chat.getByText(/heirloom/)).toHaveCount(0);
	await expect(noor.page.getByText(/heirloom/)).toHaveCount(0);
	await expect(
		noor.page.getByText(/deleted this conversation/).first(),
	).toBeVisible();
	await maya.chat.getByRole("button", { name: "Close" }).click();

	await maya.page.reload();
	await maya.rings();
	await maya.isTold("How can we help?");
	await maya.asks("Somebody new");
	await maya.isTold("Sent");
});

test("PR1 without the relay nothing is deleted, and the chat says so", {
	tag: "@more",
}, async ({ maya, noor, world }) => {
	await meet(maya, noor, "My heirloom lamp is broken");
	await world.killRelay();
	await maya.choosesInMenu("Delete my data");
	await maya.chat.getByRole("button", { name: "Delete my data" }).click();
	await maya.isTold(/nothing was deleted/);
	await maya.sees("My heirloom lamp is broken");
	await world.startRelay();
	await maya.chat.getByRole("button", { name: "Delete my data" }).click();
	await maya.isTold("Everything was deleted.");
});

test("PR1 consent(false) has the relay erase it, too, also on the next page", async ({
	maya,
	noor,
}) => {
	const heirloom = "My heirloom lamp is broken";
	await meet(maya, noor, heirloom);
	await maya.page.reload();
	await expect(maya.launcher).toBeVisible();
	await maya.page.evaluate(() => window.Shopbell?.consent?.(false));
	await expect(
		noor.page.getByText(/deleted this conversation/).first(),
	).toBeVisible();
	await expect(noor.page.getByText(heirloom)).toHaveCount(0);
});

test("PR1 consent(false) without the relay empties the chat at once, and the relay when it is back", {
	tag: "@more",
}, async ({ maya, noor, world }) => {
	await meet(maya, noor, "My heirloom lamp is broken");
	await world.killRelay();
	await maya.page.evaluate(() => window.Shopbell?.consent?.(false));
	await expect(maya.chat.getByText(/heirloom/)).toHaveCount(0);
	await world.startRelay();
	await expect(
		noor.page.getByText(/deleted this conversation/).first(),
	).toBeVisible();
	await expect(noor.page.getByText(/heirloom/)).toHaveCount(0);
});

test("PR1 deleted in one tab, every tab begins anew", { tag: "@more" }, async ({
	maya,
	noor,
	world,
}) => {
	await meet(maya, noor, "My heirloom lamp is broken");
	const second = new Shopper(await maya.page.context().newPage(), world.shop);
	await second.visits("/cart");
	await second.rings();
	await second.sees("My heirloom lamp is broken");
	await second.composer.fill("Half a sen");
	await maya.choosesInMenu("Delete my data");
	await maya.chat.getByRole("button", { name: "Delete my data" }).click();
	await maya.isTold("Everything was deleted.");
	await expect(second.chat.getByText(/heirloom/)).toHaveCount(0);
	await expect(second.composer).toHaveValue("");
	await second.asks("Somebody new");
	await second.isTold("Sent");
	await second.page.reload();
	await second.rings();
	await second.sees("Somebody new");
});
