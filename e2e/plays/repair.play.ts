import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";
import { LAMP } from "../world/shopper.ts";

const WRONG = "You sent the wrong lamp.";
const TITLE = "About what went wrong";

test("RP1 RP4 RP5 RP8 one star: put right, told, done, and rated again", async ({
	maya,
	noor,
}) => {
	await meet(maya, noor, "Where is my lamp?");
	await noor.answers("It was delivered.");
	await maya.sees("It was delivered.");
	await noor.presses("Close");
	const card = noor.page.locator(".follow-ups .recovery-card");

	await test.step("the shopper gives one star, and reads by when they hear", async () => {
		await maya.chooses("Very poor");
		await maya.chooses("No");
		await maya.comments(WRONG);
		await maya.isTold(/We want to put this right\. You hear from us by/);
	});

	await test.step("it stands in Follow-ups by itself, the shopper’s words first", async () => {
		await noor.page.locator("body").press("Escape");
		await noor.page.getByRole("link", { name: "Follow-ups" }).click();
		await expect(card).toContainText(WRONG);
		await expect(card).toContainText("Bad rating · 1 of 5");
		await isClean(noor.page, "what is to be put right");
	});

	await test.step("an apology and a correction, which is a promise", async () => {
		await card.getByRole("button", { name: "Put it right" }).click();
		const apology = card.getByLabel(/^Apology/);
		await expect(apology).toHaveValue(/^I am sorry that this went wrong/);
		await isClean(noor.page, "putting it right");
		await apology.fill("I am sorry: we read the order wrong.");
		await card.getByRole("button", { name: "Send" }).click();
		await expect(card).toContainText("Write what is corrected.");
		await card.getByLabel(/^In words/).fill("The right lamp comes to you.");
		const at = new Date(Date.now() + 26 * 3_600_000).toISOString();
		await card.getByLabel(/^By when/).fill(at.slice(0, 16));
		await card.getByRole("button", { name: "Send" }).click();
		await expect(card).toContainText("Promised");
		await maya.isTold(/I am sorry: we read the order wrong\./);
		await maya.isTold("Promised to you (1)");
	});

	await test.step("told before it is done", async () => {
		await expect(card.getByRole("button", { name: "Done" })).toHaveCount(0);
		await card.getByRole("button", { name: "Tell what was corrected" }).click();
		await card
			.getByLabel(/^What was corrected/)
			.fill("The lamp was delivered.");
		await card.getByRole("button", { name: "Send" }).click();
		await maya.isTold("The lamp was delivered.");
		await card.getByRole("button", { name: "Done", exact: true }).click();
		await expect(card).toHaveCount(0);
	});

	await test.step("on a later page the shopper is asked once, and answers", async () => {
		await maya.hides();
		// What the page has read of the shop a minute ago says that nothing is asked.
		const browser = await maya.page.context().newCDPSession(maya.page);
		await browser.send("Network.clearBrowserCache");
		await maya.visits(LAMP);
		const line = maya.chat.getByRole("region", { name: TITLE });
		await expect(line).toBeVisible({ timeout: 20_000 });
		await maya.chat.getByRole("button", { name: "Answer" }).click();
		await expect(maya.chat.getByText("Is it put right?")).toBeVisible();
		await maya.chat.getByRole("radio").last().check({ force: true });
	});
});
