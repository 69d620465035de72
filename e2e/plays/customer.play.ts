import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { LAMP } from "../world/shopper.ts";

test("ID4 who bought is a customer in the next conversation, proven and not claimed", async ({
	maya,
	noor,
}) => {
	await meet(maya, noor, "Is the Dusk lamp dimmable?");
	await expect(noor.person.getByText("Shopper", { exact: true })).toBeVisible();
	await noor.answers("It is.");
	await noor.presses("Close");
	await maya.isTold("This chat has ended.");

	// An open chat stays open over the pages, and over what is at their right.
	await maya.hides();
	await maya.buys(LAMP);
	const order = /LL-\d+/.exec(maya.page.url())?.[0] ?? "";
	await maya.rings();
	await maya.asks("When does my lamp arrive?");
	await expect(
		noor.page.getByText("When does my lamp arrive?").first(),
	).toBeVisible();
	await noor.opens("When does my lamp arrive?");
	await expect(noor.person.getByText("Maya Lindqvist")).toBeVisible();
	await expect(
		noor.person.getByText("Customer, confirmed by the shop"),
	).toBeVisible();
	await expect(noor.person.getByText(order, { exact: true })).toBeVisible();
	// A conversation of its own: the first one stays that of a visitor.
	await expect(noor.person.getByText("Earlier conversations")).toBeVisible();
	await expect.poll(() => noor.thread()).toEqual(["When does my lamp arrive?"]);
});
