import { expect, test } from "../cast.ts";
import { ownerOf } from "../world/owner.ts";
import { runsSixTopics } from "../world/runs-survey.ts";
import { LAMP } from "../world/shopper.ts";
import { tellsOrder } from "../world/tells-order.ts";

const TITLE = "How was your order?";

test("OR7 who bought and never used the chat is invited at a visit, and is nobody there before they answer", async ({
	world,
	maya,
}) => {
	const { page, chat } = maya;
	const survey = await runsSixTopics(world, {
		kind: "after_order",
		from: "order",
		days: 1,
	});
	await maya.buys(LAMP);
	const order = /LL-\d+/.exec(page.url())?.[0] ?? "";
	await tellsOrder(world, { order, days: 2 });
	await maya.visits("/");
	const invitation = chat.getByRole("region", { name: TITLE });
	await expect(invitation).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);

	await chat.getByRole("button", { name: "Answer" }).click();
	const card = chat.getByRole("region", { name: TITLE });
	await card.getByRole("radio").first().check({ force: true });
	const owner = await ownerOf(world);
	const { site } = world;
	await expect
		.poll(() =>
			owner.says("survey-answers:read", { site, survey, before: null }),
		)
		.toMatchObject({ answers: [{ relation: "customer" }] });
	owner.leaves();
});
