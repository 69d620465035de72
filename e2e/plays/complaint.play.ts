import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("CM1 CM4 CM5 CM7 a complaint from a phone: its number, its page, a decision, and “I do not accept this”", {
	tag: "@more",
}, async ({ ravi, noor }) => {
	await noor.signsIn();
	await ravi.visits("/");
	await ravi.rings();
	await ravi.writesOnPhone("My lamp burnt.");
	await noor.looksAt("Mine");
	await noor.opens("My lamp burnt.");
	const { chat, page } = ravi;
	const card = noor.page.locator(".complaint-card");

	await test.step("it is filed from the menu, and has a number", async () => {
		await ravi.choosesInMenu("Make a complaint");
		await expect(chat.getByLabel("What happened?")).toBeFocused();
		await isClean(page, "a complaint");
		await page.screenshot({ path: test.info().outputPath("form.png") });
		await chat.getByLabel("What happened?").fill("It burnt my table.");
		await chat.getByLabel("Order number (optional)").fill("1007");
		await chat.getByRole("button", { name: "Send" }).click();
		await ravi.isTold(/Your complaint has the number LL-\d\d-\d{4}\./);
		await page.screenshot({ path: test.info().outputPath("filed.png") });
	});
	const url = await chat
		.getByRole("link", { name: /^LL-/ })
		.getAttribute("href");
	await chat.getByRole("button", { name: "Close" }).click();

	await test.step("it stands in Follow-ups, and is decided there", async () => {
		await noor.page.locator("body").press("Escape");
		await noor.page.getByRole("link", { name: "Follow-ups" }).click();
		await expect(card).toContainText("It burnt my table.");
		await isClean(noor.page, "a complaint to decide");
		await card.getByLabel("How severe is it?").selectOption("safety");
		await expect(card).toContainText("To decide by");
		await noor.page.screenshot({ path: test.info().outputPath("desk.png") });
		await card.getByLabel("Who is right?").selectOption("not_upheld");
		await card.getByLabel(/^Decision/).fill("The table was too near.");
		await card.getByRole("button", { name: "Decide" }).click();
		await expect(card).toHaveCount(0);
	});

	await test.step("its page, without a script, says the decision", async () => {
		const status = await page.context().newPage();
		await status.goto(url ?? "");
		await expect(status.locator("main")).toContainText(
			"The table was too near.",
		);
		await isClean(status, "the page of a complaint");
		await status.screenshot({ path: test.info().outputPath("page.png") });
		await status.close();
	});

	await test.step("the shopper does not accept it, once", async () => {
		await ravi.isTold(/The table was too near\./);
		await chat.getByRole("button", { name: "I do not accept this" }).click();
		await chat.getByLabel("Why do you not accept it?").fill("It was not near.");
		await page.screenshot({ path: test.info().outputPath("dispute.png") });
		await chat.getByRole("button", { name: "I do not accept this" }).click();
		await ravi.isTold(/We look at it a second time\./);
		await expect(card).toContainText("It was not near.");
	});

	await test.step("the list of the year has it, and is saved as CSV", async () => {
		const year = noor.page.locator(".complaints-of-year").first();
		await year.locator("summary").click();
		await expect(year).toContainText("Not accepted: decide again by");
		await isClean(noor.page, "complaints of a year");
		await noor.page.screenshot({ path: test.info().outputPath("year.png") });
		const saved = noor.page.waitForEvent("download");
		await year.getByRole("button", { name: "Save as a CSV file" }).click();
		expect((await saved).suggestedFilename()).toMatch(/^complaints-\d+\.csv$/);
	});
});

test("CM8 CM10 a bad rating becomes a complaint, and an agent files one for a shopper", {
	tag: "@more",
}, async ({ maya, noor }) => {
	await meet(maya, noor, "My lamp burnt.");
	await noor.answers("It was too near.");
	await maya.sees("It was too near.");
	const column = noor.page.getByRole("region", { name: "Complaints" });

	await test.step("the agent files it, and sees the link to give to the shopper once", async () => {
		await noor.page.keyboard.press("Control+k");
		const command = noor.page.getByPlaceholder(/^Action, page/);
		await command.fill("Make a complaint for");
		await command.press("Enter");
		await column.getByLabel(/^What happened/).fill("She called: it burnt.");
		await isClean(noor.page, "a complaint for a shopper");
		await noor.page.screenshot({ path: test.info().outputPath("for.png") });
		await column.getByRole("button", { name: "File the complaint" }).click();
		await expect(column).toContainText(/Filed as LL-\d\d-\d{4}\./);
		await expect(column.getByRole("link")).toHaveAttribute(
			"href",
			/\/complaint\/[\w-]{43}$/,
		);
		await noor.page.screenshot({ path: test.info().outputPath("link.png") });
		await maya.isTold(/Your complaint has the number LL-\d\d-\d{4}\./);
		await column.getByRole("button", { name: "Close" }).click();
		await expect(column.locator(".complaint-card")).toContainText("burnt");
	});

	await test.step("it is closed with what was agreed, which the shopper corrects and confirms", async () => {
		await noor.presses("Close");
		const form = noor.page.getByRole("form", { name: "What was agreed" });
		await expect(form).toContainText("A complaint is closed with");
		await form.getByLabel("Line 1").fill("20 € back by Friday");
		await isClean(noor.page, "what was agreed");
		await noor.page.screenshot({ path: test.info().outputPath("agree.png") });
		await form.getByRole("button", { name: "Send" }).click();
		const card = maya.chat.getByRole("region", { name: "What we agreed" });
		await expect(card.last()).toContainText("20 € back by Friday");
		await isClean(maya.page, "what we agreed");
		await maya.page.screenshot({ path: test.info().outputPath("agreed.png") });
		await noor.presses("Close");
		await card.getByRole("button", { name: "Correct it" }).click();
		await card.getByLabel("What is different?").fill("It was 30 €.");
		await card.getByRole("button", { name: "Send" }).click();
		await maya.isTold("You corrected what we agreed.");
		await expect(noor.page.getByRole("log")).toContainText("It was 30 €.");
		await maya.page.screenshot({ path: test.info().outputPath("wrong.png") });
	});
});

test("CM8 RP15 one star: a complaint with the same words, and somebody else", {
	tag: "@more",
}, async ({ maya, noor }) => {
	await meet(maya, noor, "My lamp burnt.");
	await noor.answers("It was too near.");
	await noor.presses("Close");
	await maya.chooses("Very poor");
	await maya.chooses("No");
	await maya.comments("It burnt my table.");
	const { chat, page } = maya;
	await chat.getByRole("button", { name: "Make this a complaint" }).click();
	await expect(chat.getByLabel("What happened?")).toHaveValue(
		"It burnt my table.",
	);
	await page.screenshot({ path: test.info().outputPath("rated.png") });
	await chat.getByRole("button", { name: "Send" }).click();
	await maya.isTold(/Your complaint has the number LL-\d\d-\d{4}\./);
	await chat.getByRole("button", { name: "Close" }).click();
	await chat.getByRole("button", { name: "Ask for somebody else" }).click();
	await maya.isTold(/You asked for somebody else\./);
	await isClean(page, "somebody else");
	await page.screenshot({ path: test.info().outputPath("else.png") });
});
