import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";

test("RO2 an agent vanishes: the shopper reads why, a colleague goes on, the one who returns is told", async ({
	maya,
	noor,
	teo,
}) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.answers("One moment, I look.");
	await teo.signsIn();
	await noor.composer.fill("Yes, two of th");
	await noor.vanishes();
	await expect(
		maya.log.getByText(/Noor lost the connection/).first(),
	).toBeVisible();
	await teo.looksAt("Mine");
	await teo.opens("One moment, I look.");
	await teo.isTold(/Noor lost the connection; it is waiting again/);
	await teo.isTold(/Assigned to you:/);
	await teo.answers("Teo here. Yes, two are left.");
	await maya.sees("Teo here. Yes, two are left.");
	await maya.isTold("You’re now talking to Teo");

	await noor.returns();
	await noor.isTold("A conversation is no longer yours");
	await noor.isTold("You were disconnected for too long.");
	await noor.isTold("Yes, two of th");
});

test("RO2 a reload within the grace keeps agent and conversation", {
	tag: "@more",
}, async ({ maya, noor, teo }) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await teo.signsIn();
	await noor.page.reload();
	await expect(noor.log).toBeVisible();
	await noor.answers("Still with you.");
	await maya.sees("Still with you.");
	expect(await maya.log.getByText(/lost the connection/).count()).toBe(0);
});

test("RO3 the last agent goes home: the shopper is told, and keeps the turn", {
	tag: "@more",
}, async ({ maya, noor }) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.answers("I look.");
	await noor.page
		.getByRole("button", { name: /Account|Noor/ })
		.first()
		.click();
	await noor.page.getByRole("button", { name: "Sign out" }).first().click();
	await noor.isTold("You still have open conversations");
	const dialog = noor.page.getByRole("dialog");
	await dialog.getByText("Back to the queue").click();
	await dialog.getByRole("button", { name: "Sign out" }).click();
	await maya.isTold(/Noor had to go/);
	await maya.asks("Anybody else?");
	expect((await maya.thread()).at(-1)).toContain("Anybody else?");
});
