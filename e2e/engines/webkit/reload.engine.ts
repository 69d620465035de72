import { expect, test } from "./cast.ts";
import { answers, conversationOf } from "./noor.ts";

test("MS1 reloaded with a message in flight, it arrives once", async ({
	maya,
	noor,
}) => {
	await maya.visits("/");
	await maya.rings();
	await maya.asks("One");
	await maya.sees("Sent");
	await maya.tab.types("Two\uE007");
	await maya.leavesChat();
	await maya.comesBack();
	await maya.rings();
	await expect.poll(() => maya.thread()).toEqual(["One", "Two"]);
	const conversation = await conversationOf(noor);
	await answers(noor, conversation, "Twice?");
	await expect.poll(() => maya.thread()).toEqual(["One", "Two", "Twice?"]);
});

test("G8 on the way Back the conversation goes on", async ({ maya, noor }) => {
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Does it come in blue?");
	await maya.sees("Sent");
	await maya.leavesChat();
	await maya.visits("/delivery-and-returns");
	const conversation = await conversationOf(noor);
	await answers(noor, conversation, "It does.");
	await maya.tab.goesBack();
	await maya.entersChat();
	await expect
		.poll(() => maya.thread())
		.toEqual(["Does it come in blue?", "It does."]);
});
