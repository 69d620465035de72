import { expect, test } from "../cast.ts";

test("NT8 a message of the night without mail: the shopper keeps a link, and reads the reply on another device", async ({
	maya,
	noor,
	browser,
}) => {
	await maya.visits("/");
	await maya.rings();
	await maya.isTold(/Nobody is here right now\. Leave a message/);
	await maya.asks("Do you ship to Vilnius?");
	await maya.isTold(/With a link, you can read it on any device\./);
	await maya.chat.getByRole("button", { name: "Link to this chat" }).click();
	const field = maya.chat.getByRole("textbox", { name: "Link to this chat" });
	await expect(field).toHaveValue(/\/c\/[\w-]+#k[\w-]{43}$/);
	const link = await field.inputValue();
	await maya.chat.getByRole("button", { name: "Copy" }).click();
	await expect(
		maya.chat.getByText(/^Link copied\.$|The link is selected/),
	).toBeVisible();
	await maya.page.goto("about:blank");

	await noor.signsIn();
	await noor.looksAt("Mine");
	await noor.opens("Do you ship to Vilnius?");
	await noor.answers("We do, in three days.");

	const elsewhere = await browser.newContext();
	const phone = await elsewhere.newPage();
	await phone.goto(link);
	await expect(
		phone.getByText(/Whoever has the link can read and write in it/),
	).toBeVisible();
	await expect(phone.getByText("We do, in three days.")).toHaveCount(0);
	await phone.getByRole("button", { name: "Open the chat" }).click();
	await expect(phone.getByText("We do, in three days.")).toBeVisible();
	expect(new URL(phone.url()).hash).toBe("");
	await phone.getByRole("textbox", { name: /message/i }).fill("Thank you.");
	await phone.keyboard.press("Enter");
	await noor.sees("Thank you.");
	await elsewhere.close();
});

test("NT8 the menu of the chat has the link, and it is the same each time", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is it heavy?");
	const shown = async () => {
		await maya.chat.getByRole("button", { name: "More" }).click();
		await maya.chat
			.getByRole("menuitem", { name: "Link to this chat" })
			.click();
		const field = maya.chat.getByRole("textbox", { name: "Link to this chat" });
		await expect(field).toHaveValue(/#k/);
		const link = await field.inputValue();
		await maya.chat.getByRole("button", { name: "Close" }).click();
		await expect(field).toHaveCount(0);
		return link;
	};
	const link = await shown();
	expect(await shown()).toBe(link);
});
