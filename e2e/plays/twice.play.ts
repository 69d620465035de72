import { expect, test } from "../cast.ts";
import { keptDraft } from "../world/kept-draft.ts";
import { meet } from "../world/meet.ts";
import { Shopper } from "../world/shopper.ts";

test("MS1 reloaded with a message in flight, it arrives once", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("One");
	await maya.isTold("Sent");
	// The wire goes silent, so the message is on its way when the page goes.
	await maya.page.context().setOffline(true);
	await maya.asks("Two");
	await maya.page.context().setOffline(false);
	await maya.page.reload();
	await noor.looksAt("Mine");
	await noor.opens("Two");
	await maya.rings();
	await expect.poll(() => maya.thread()).toEqual(["One", "Two"]);
	await expect.poll(() => noor.thread()).toEqual(["One", "Two"]);
});

test("G3 a draft survives a reload", async ({ maya }) => {
	await maya.visits("/");
	await maya.rings();
	await maya.composer.fill("Half a sen");
	await expect.poll(() => keptDraft(maya.page)).toBe("Half a sen");
	await maya.page.reload();
	await maya.rings();
	await expect(maya.composer).toHaveValue("Half a sen");
});

test("MS5 two tabs of one shopper show the same conversation", async ({
	maya,
	noor,
	world,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	const second = new Shopper(await maya.page.context().newPage(), world.shop);
	await second.visits("/cart");
	await second.rings();
	await maya.asks("From the first tab");
	await second.sees("From the first tab");
	await second.asks("From the second tab");
	await maya.sees("From the second tab");
	await noor.looksAt("Mine");
	await noor.opens("From the second tab");
	await noor.answers("To both");
	await maya.sees("To both");
	await second.sees("To both");
	expect(await second.thread()).toEqual(await maya.thread());
});

test("WD1 a withdrawn message is gone from every window, also for who comes later", async ({
	maya,
	noor,
}) => {
	await meet(maya, noor, "My password is swordfish");
	await maya.withdraws("My password is swordfish");
	await maya.isTold("Message withdrawn");
	await expect(noor.page.getByText("swordfish")).toHaveCount(0);
	await noor.isTold("Message withdrawn");
	await noor.page.reload();
	await noor.isTold("Message withdrawn");
	await expect(noor.page.getByText("swordfish")).toHaveCount(0);
});
