import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";

test("RO10 handed over with a word about why: the shopper learns who goes on", async ({
	maya,
	noor,
	teo,
}) => {
	await meet(maya, noor, "My lamp came broken.");
	await noor.answers("I am sorry. Teo knows more about this.");
	await teo.signsIn();
	await noor.page.keyboard.press("Escape");
	await noor.page.keyboard.press("h");
	const dialog = noor.page.getByRole("dialog");
	await dialog.getByText("Teo").click();
	await dialog.getByRole("textbox").fill("Broken on arrival, order LL-4821");
	await dialog.getByRole("button", { name: "Hand over to Teo" }).click();
	await teo.looksAt("Mine");
	const row = teo.page.locator("[data-row]").first();
	await expect(row).toContainText("Noor: Broken on arrival, order LL-4821");
	await expect(row.getByText("Unread")).toBeAttached();
	await expect(
		noor.page.getByRole("form").getByText(/^Teo has it\./),
	).toBeVisible();
	await expect(noor.composer).toHaveCount(0);
	await row.click();
	await expect(row.getByText("Unread")).toHaveCount(0);
	await teo.isTold(/Broken on arrival, order LL-4821/);
	await maya.isTold("You’re now talking to Teo");
	await teo.answers("I send a new one today.");
	await maya.sees("I send a new one today.");
	expect(await maya.log.getByText(/LL-4821/).count()).toBe(0);
});

test("RO7 an offer is declined with a reason, another runs out, and the third agent accepts", async ({
	maya,
	noor,
	teo,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	const team = await owner.offersBy("Returns");
	await owner.gives(() => ({ slots: 3, teams: [team] }));
	owner.leaves();
	for (const agent of [noor, lina]) await agent.signsIn();
	await teo.signsIn();
	await teo.becomes("Here");
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Can I return it?");

	const asked = new Set<string>();
	const agents = [noor, teo, lina];
	const whoIsAsked = () =>
		Promise.any(
			agents
				.filter(({ email }) => !asked.has(email))
				.map(async (agent) => {
					await agent.page.getByRole("region", { name: "Offer" }).waitFor();
					return agent;
				}),
		);
	const first = await whoIsAsked();
	asked.add(first.email);
	await first.presses("Decline");
	await first.presses("Not my field");
	const second = await whoIsAsked();
	asked.add(second.email);
	await expect(second.page.getByText(/expired/).first()).toBeVisible({
		timeout: 40_000,
	});
	const third = await whoIsAsked();
	await third.presses("Accept");
	await third.isTold(/Not my field/);
	await third.isTold(/did not answer the offer in time/);
	await third.answers("Of course, within 30 days.");
	await maya.sees("Of course, within 30 days.");
});

test("RO3 AT11 on a break an agent keeps hers and gets no new ones", {
	tag: "@more",
}, async ({ maya, crowd, noor, teo }) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.page.locator(".availability").click();
	await noor.page.getByRole("button", { name: "15 min" }).click();
	const dialog = noor.page.getByRole("dialog");
	await dialog.getByRole("radio", { name: /^Keep/ }).check();
	await dialog.getByRole("button", { name: "Continue" }).click();
	await expect(noor.page.locator(".availability")).toContainText(/Break until/);
	await teo.signsIn();
	const [ravi] = await crowd(["Ravi"]);
	await ravi?.asks("And the green one?");
	await teo.looksAt("Mine");
	await teo.opens("And the green one?");
	await noor.answers("Yes, the blue one is here.");
	await maya.sees("Yes, the blue one is here.");
	await expect(noor.page.getByRole("tab", { name: /Mine/ })).toContainText("1");
});
