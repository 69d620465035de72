import { expect, test } from "../cast.ts";
import { closedToday } from "../world/hours.ts";
import { leaves } from "../world/leaves.ts";
import { ownerOf } from "../world/owner.ts";
import type { Shopper } from "../world/shopper.ts";

test("WT1 three agents with one slot each, five shoppers: two wait, know their place, and move up", async ({
	crowd,
	noor,
	teo,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	owner.leaves();
	for (const agent of [noor, teo, lina]) await agent.signsIn();
	await teo.becomes("Here");
	const five = await crowd(["Maya", "Ravi", "Omar", "Lena", "Ines"]);
	for (const [at, shopper] of five.entries()) {
		await shopper.asks(`Question ${at + 1}`);
		// Else the next one's may be quicker.
		await shopper.isTold(/Sent|Seen/);
	}
	const [, , , fourth, fifth] = five as [
		Shopper,
		Shopper,
		Shopper,
		Shopper,
		Shopper,
	];
	await fourth.isTold("You’re next");
	await fifth.isTold("1 person ahead of you");

	// One of the three is free again.
	await noor.looksAt("Mine");
	await noor.page.locator(".row, [role=tabpanel] a").first().click();
	await noor.presses("Close");
	await fifth.isTold("You’re next");
	await noor.opens("Question 4");
	await fourth.isTold("Noor has joined the chat");

	// The fifth would rather not wait.
	await fifth.chat.getByRole("button", { name: "Leave a message" }).click();
	await fifth.isTold("We have your message.");
	await expect(fifth.chat.getByText("You’re next").first()).toBeHidden();
});

test("HR1 closing time while people wait: they read when the shop opens, and their words are kept", {
	tag: "@more",
}, async ({ maya, crowd, noor, world }) => {
	const owner = await ownerOf(world);
	await noor.signsIn();
	await noor.becomes("Finishing");
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Before you close: is it in stock?");
	await owner.says("hours:change", {
		site: world.site,
		hours: closedToday("UTC"),
		languages: [],
	});
	owner.leaves();
	await maya.isTold(/We’re back:/);
	const [late] = await crowd(["Ravi"]);
	await late?.isTold(/We’re back:/);
	await late?.asks("Am I too late?");
	await late?.isTold("We have your message.");
	await maya.asks("I will wait.");
	expect(await maya.thread()).toHaveLength(2);
});

test("RO4 the morning after a night of fourteen messages: the shopper who is here comes first", {
	tag: "@more",
}, async ({ maya, noor, world, crowd }) => {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 2 }));
	owner.leaves();
	const [first] = await crowd(["Ravi"]);
	await first?.asks("night 1: hello?");
	await first?.isTold("We have your message.");
	await first?.page.close();
	// Thirteen more browsers would show nothing more.
	for (let at = 2; at <= 14; at++) await leaves(world, `night ${at}: hello?`);
	await noor.signsIn();
	await expect(noor.page.getByRole("tab", { name: /Mine/ })).toContainText("2");
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Good morning, are you there?");
	await maya.isTold("You’re next");
	await noor.looksAt("Mine");
	await noor.opens("night 1: hello?");
	await noor.answers("Good morning. Yes, it is.");
	await noor.presses("Close");
	await noor.looksAt("Mine");
	await noor.opens("Good morning, are you there?");
	await noor.answers("I am.");
	await maya.sees("I am.");
});
