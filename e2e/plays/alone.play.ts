import { expect } from "../cast.ts";
import { test } from "../cast-with-letters.ts";

test("NT1 NT2 the shop of one person, console closed: they are called, and the answer finds the shopper's mail", async ({
	maya,
	noor,
	box,
}) => {
	test.setTimeout(240_000);
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Do you ship to Vilnius?");
	await maya.isTold("Want the reply by email too?");
	await maya.chat
		.getByRole("textbox", { name: /email/i })
		.fill("maya@example.com");
	await maya.chat.getByRole("button", { name: "Save" }).click();
	await maya.isTold(/also goes to maya@example\.com/);
	// Noor, Teo and Lina: a letter that came after these would be taken for the shopper's.
	await expect.poll(() => box.letters.length, { timeout: 120_000 }).toBe(3);
	for (const letter of box.letters) {
		expect(letter).toContain("/console");
		expect(letter).not.toContain("Vilnius");
	}
	const calls = box.letters.length;

	await maya.page.goto("about:blank");
	await noor.signsIn();
	await noor.looksAt("Mine");
	await noor.opens("Do you ship to Vilnius?");
	await noor.answers("We do, in three days.");
	// What is left unseen is mailed after two minutes, or when the chat is closed.
	await noor.presses("Close");
	await expect
		.poll(() => box.letters.slice(calls).join())
		.toContain("maya@example.com");
	const letter = box.letters.slice(calls).join().replaceAll("=\r\n", "");
	expect(letter).not.toContain("three days");
	const link = /http\S+\/c\/\S+/.exec(letter)?.[0].replace("=23", "#") ?? "";
	const phone = await maya.page.context().browser()?.newPage();
	if (!phone) throw new Error("no browser");
	await phone.goto(link);
	await phone.getByRole("button", { name: "Open the chat" }).click();
	await expect(phone.getByText("We do, in three days.")).toBeVisible();
	await phone.close();
});
