import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("SV5 an owner changes a running survey while a shopper answers: the answers stay with the version that was asked", async ({
	maya,
	noor,
	teo,
	world,
}) => {
	const { page } = teo;
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.answers("Yes, two of them.");
	await noor.presses("Close");
	await expect(
		maya.chat.getByRole("group", { name: "How was our help?" }),
	).toBeVisible();
	await maya.chooses("Poor");

	await test.step("the owner is told what the change does, before it is saved", async () => {
		await teo.signsIn();
		await page.goto(`${world.relay}/console/feedback/surveys`);
		await page.getByRole("link", { name: "After a conversation" }).click();
		await page.getByRole("button", { name: "Five stars" }).click();
		await page.getByLabel("What is asked").last().fill("And the lamp?");
		await page.getByLabel("What is asked").last().press("Alt+ArrowUp");
		await expect(page.getByLabel("What is asked").nth(2)).toBeFocused();
		await page.getByRole("button", { name: "Save as version 2" }).click();
		await teo.isTold(
			"Question 3 is a new question: its answers are not compared with the earlier ones.",
		);
		await isClean(page, "what a change does", [page.mainFrame()]);
		await page.getByRole("button", { name: "Save version 2" }).click();
		await expect(page.getByText("Saved", { exact: true })).toBeVisible();
		await teo.isTold("Version 2");
	});

	await test.step("the shopper goes on where they were", async () => {
		await maya.chooses("Not yet");
		await maya.comments("=cmd() <b>It took long</b>");
		await maya.isTold(/^Thank you for telling us/);
	});

	await test.step("what they said stands as an answer to version 1, as text", async () => {
		await page.getByRole("link", { name: "Answers", exact: true }).click();
		const answer = page.locator(".survey-answer");
		await expect(answer).toHaveCount(1);
		await expect(answer).toContainText("Version 1");
		await expect(answer).toContainText("2, poor");
		await expect(answer).toContainText("Not yet");
		await expect(answer).toContainText("=cmd() <b>It took long</b>");
		await isClean(page, "answers", [page.mainFrame()]);
	});

	await test.step("it is hidden with a reason, and counts", async () => {
		await page.getByRole("button", { name: "Hide", exact: true }).click();
		await page.getByLabel(/^Why is it hidden/).fill("Not about us");
		await page.getByRole("button", { name: "Hide the answer" }).click();
		await teo.isTold("1 hidden answer is among them, and counts");
		await page.getByLabel("Show hidden answers").check();
		await teo.isTold("Hidden by Teo: Not about us");
	});
});

test("SV35 the preview beside the editor is the real chat, and what is answered in it goes nowhere", async ({
	teo,
	world,
}) => {
	const { page } = teo;
	await teo.signsIn();
	await page.goto(`${world.relay}/console/feedback/surveys/new`);
	await page.getByRole("button", { name: /^Recommend us/ }).click();
	const chat = page
		.frameLocator(".look-page:not(.look-page-next)")
		.frameLocator("iframe");
	const title = page.getByLabel("Title");
	const asked = await page.getByLabel("What is asked").first().inputValue();
	await expect(chat.getByText(asked).first()).toBeVisible();
	await page
		.getByLabel("What is asked")
		.first()
		.fill("Would you tell a friend?");
	await expect(
		chat.getByText("Would you tell a friend?").first(),
	).toBeVisible();
	await expect(page.getByLabel("What is asked").first()).toBeFocused();
	await page.getByLabel("Answer it to try it").check();
	await chat.getByText("9", { exact: true }).first().click();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await page.getByRole("link", { name: "Answers", exact: true }).click();
	await teo.isTold("No answer yet.");
	await expect(title).toBeHidden();
});
