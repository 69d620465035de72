import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { Tap } from "../world/tap.ts";

test("RT5 a rating by keyboard alone: arrows keep nothing, and a way through the group is no answer", async ({
	maya,
	noor,
}) => {
	const { page, chat } = maya;
	const tap = await Tap.on(page);
	await meet(maya, noor, "Is it blue?");
	await noor.answers("It is.");
	await maya.sees("It is.");
	await maya.choosesInMenu("End chat");
	await chat.getByRole("button", { name: "End chat" }).click();
	const face = (name: string) => chat.getByRole("radio", { name, exact: true });
	await expect(face("Very poor")).toBeVisible();
	const said = () =>
		tap.commands.filter((command) => command === "rating:give").length;

	await test.step("past the group, and through it", async () => {
		await face("Very poor").focus();
		await page.keyboard.press("Tab");
		expect(said()).toBe(0);
		await face("Very poor").focus();
		for (let step = 0; step < 3; step++)
			await page.keyboard.press("ArrowRight");
		await expect(face("Good")).toBeChecked();
		await expect(face("Good")).toBeFocused();
		expect(said()).toBe(0);
		await expect(chat.getByRole("radio", { name: "Yes" })).toHaveCount(0);
	});

	await test.step("Space keeps it, and then whether it was solved", async () => {
		await page.keyboard.press("Space");
		const yes = chat.getByRole("radio", { name: "Yes", exact: true });
		await expect(yes).toBeVisible();
		await expect.poll(said).toBe(1);
		await page.keyboard.press("Tab");
		await expect(yes).toBeFocused();
		await page.keyboard.press("ArrowRight");
		expect(said()).toBe(1);
		await page.keyboard.press("Enter");
		await expect.poll(said).toBe(2);
		await expect(
			chat
				.getByRole("region", { name: "How was our help?" })
				.getByRole("textbox"),
		).toBeVisible();
	});
});
