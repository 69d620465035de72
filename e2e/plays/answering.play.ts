import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("AN1 AN2 two agents collide: the head names the other one, and the second answer asks before it goes", async ({
	maya,
	noor,
	teo,
}) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await teo.signsIn();
	await teo.page.getByRole("tab", { name: /^All/ }).click();
	await teo.opens("Is the blue one in stock?");
	const besideNoor = noor.page.locator(".head-viewers");
	const besideTeo = teo.page.locator(".head-viewers");
	await expect(besideNoor).toHaveText("Teo also here");
	await expect(besideTeo).toHaveText("Noor also here");
	await noor.composer.pressSequentially("Yes, ");
	await expect(besideTeo).toHaveText("Noor is typing…");
	await isClean(teo.page, "collision");

	await noor.composer.fill("");
	await expect(besideTeo).toHaveText("Noor also here");
	await teo.presses("Take over from Noor");
	await teo.composer.pressSequentially("One moment, I look.");
	await expect(besideNoor).toHaveText("Teo is typing…");
	// Nobody types for a while: then nothing is asked before it is taken over.
	await expect(besideNoor).toHaveText("Teo also here");
	await noor.presses("Take over from Teo");
	await noor.composer.fill("Yes, two of them.");
	await noor.composer.press("Enter");
	await teo.presses("Take over from Noor");
	await teo.composer.press("Enter");

	const kept = teo.log.locator(".group-pending");
	await expect(kept).toContainText("One moment, I look.");
	await expect(kept).toContainText("Noor answered a moment ago.");
	await isClean(teo.page, "answered");
	await maya.sees("Yes, two of them.");
	expect(await maya.log.getByText("One moment, I look.").count()).toBe(0);
	await teo.presses("Send anyway");
	await maya.sees("One moment, I look.");
	await expect(kept).toHaveCount(0);
});

test("AN3 a note with @ tells a colleague, who follows the link to it", async ({
	maya,
	noor,
	teo,
}) => {
	await teo.signsIn();
	await meet(maya, noor, "My lamp came broken.");
	await noor.page.getByRole("button", { name: "Note", exact: true }).click();
	await noor.composer.pressSequentially("Look, @te");
	const names = noor.page.getByRole("listbox", { name: "Colleagues" });
	await expect(names.getByRole("option")).toHaveText(["Teo"]);
	await isClean(noor.page, "naming");
	await noor.composer.press("Enter");
	await expect(noor.composer).toHaveValue("Look, @Teo ");
	await noor.composer.pressSequentially("is it the old cable?");
	await noor.composer.press("Enter");
	await noor.sees("Look, @Teo is it the old cable?");

	const unread = teo.page.getByRole("link", { name: "Mentions: 1 unread" });
	await unread.click();
	const line = teo.page.getByRole("link", { name: /Noor named you about/ });
	await expect(line).toContainText("Look, @Teo is it the old cable?");
	await isClean(teo.page, "mentions");
	await line.click();
	await expect(teo.page.locator("[data-marked]")).toContainText(
		"is it the old cable?",
	);
	await expect(unread).toHaveCount(0);
	expect(await maya.log.getByText(/cable/).count()).toBe(0);
});

test("AN5 AN8 a word of the shopper cancels what was to be said later; what they have not seen is withdrawn", async ({
	maya,
	noor,
}) => {
	const { page } = noor;
	const { keyboard } = page;
	await meet(maya, noor, "When is it back?");
	await noor.answers("I ask the warehouse.");
	await noor.composer.fill("It is back in stock.");
	await keyboard.press("Escape");
	await page.getByRole("button", { name: "More", exact: true }).click();
	await page.getByRole("button", { name: "Send later" }).click();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toHaveCount(0);
	await keyboard.press("c");
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByLabel("Message")).toHaveValue(
		"It is back in stock.",
	);
	await dialog.getByRole("button", { name: "Send later" }).click();
	await expect(dialog.getByRole("alert")).toHaveText(
		"Choose a time that is at least a minute ahead.",
	);
	await dialog.getByRole("button", { name: "In an hour" }).click();
	await expect(dialog.getByRole("alert")).toBeEmpty();
	await isClean(page, "later");
	await dialog.getByRole("button", { name: "Send later" }).click();
	await noor.isTold(
		/^A message will be sent .*, unless the shopper writes first\./,
	);
	await expect(noor.composer).toHaveValue("");
	await isClean(page, "waits");
	await maya.asks("I found one elsewhere.");
	await noor.isTold(
		"The scheduled message was not sent: the shopper wrote first",
	);
	await expect(page.getByText(/^A message will be sent /)).toHaveCount(0);

	await maya.page.goto("about:blank");
	await noor.answers("Which shop was that, by the way?");
	await keyboard.press("Escape");
	await keyboard.press("w");
	await noor.isTold("Message withdrawn");
	await expect(noor.bubble("Which shop was that")).toHaveCount(0);
});
