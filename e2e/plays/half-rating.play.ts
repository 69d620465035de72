import { expect, test } from "../cast.ts";

test("a comment that is half written is there on the next page, and after a reload", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is it blue?");
	await noor.looksAt("Mine");
	await noor.opens("Is it blue?");
	await noor.answers("It is.");
	await maya.sees("It is.");
	await maya.choosesInMenu("End chat");
	await maya.chat.getByRole("button", { name: "End chat" }).click();
	await maya.chooses("Good");
	await maya.chooses("Yes");
	const card = maya.chat.getByRole("region", { name: "How was our help?" });
	const comment = card.getByRole("textbox");
	await comment.fill("Quick, but the lamp");
	await maya.visits("/products/dusk-table-lamp");
	await expect(comment).toHaveValue("Quick, but the lamp");
	await comment.fill("Quick, but the lamp was");
	await maya.page.reload();
	await expect(comment).toHaveValue("Quick, but the lamp was");
	await maya.comments("Quick, but the lamp was red");
	await maya.isTold("Quick, but the lamp was red");
	await maya.page.reload();
	await maya.isTold("Quick, but the lamp was red");
	await expect(comment).toHaveCount(0);
});
