import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";
import type { Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";

const box = ({ chat }: Shopper) =>
	chat.getByRole("region", { name: "Give feedback" });

test("CC11 praise that is left without a connection is delivered once, also from the next page, and reaches its agent", {
	tag: "@more",
}, async ({ maya, noor }) => {
	const tap = await Tap.on(maya.page);
	await meet(maya, noor, "Is it blue?");
	await noor.answers("It is.");
	await maya.sees("It is.");
	await maya.choosesInMenu("Give feedback");
	await expect(maya.chat.getByRole("radio", { name: "Praise" })).toBeFocused();
	await tap.cut();
	await maya.chat.getByLabel("What was good?").fill("So quick and so kind!");
	await maya.chat.getByLabel("Who helped you?").fill("noor");
	await box(maya).getByRole("button", { name: "Send" }).click();
	await maya.isTold("Thank you for telling us.");
	await maya.isTold("We’ll send it when the connection is back.");
	expect(tap.commands).not.toContain("card:leave");

	await test.step("on the next page it goes by itself, and its agent is told", async () => {
		tap.mend();
		await maya.visits("/cart");
		await noor.isTold("A shopper praises you: “So quick and so kind!”");
		await noor.presses("Read");
		await expect(
			noor.page.getByRole("link", { name: "Praise for me" }),
		).toHaveAttribute("aria-current", "page");
		await expect(noor.page.getByRole("article")).toHaveCount(1);
		await noor.page.getByRole("link", { name: "Wall of praise" }).click();
		await noor.isTold("About Noor");
		await expect(noor.page.getByRole("article")).toHaveCount(1);
		await isClean(noor.page, "the wall of praise");
	});

	await test.step("its author finds it, once", async () => {
		await maya.rings();
		await maya.choosesInMenu("Give feedback");
		await expect(box(maya).getByRole("listitem")).toHaveCount(1);
		await maya.page.reload();
		await maya.rings();
		await maya.choosesInMenu("Give feedback");
		await expect(box(maya).getByRole("listitem")).toHaveText(
			/So quick and so kind!/,
		);
	});
});

test("CC4 a problem is left from the home of a phone, by keys alone, and its answer comes into the chat", async ({
	ravi,
	noor,
}) => {
	const { page, chat } = ravi;
	await noor.signsIn();
	await ravi.visits("/");
	await ravi.launcher.click();
	await chat.getByRole("button", { name: "Give feedback" }).press("Enter");
	const praise = chat.getByRole("radio", { name: "Praise" });
	await expect(praise).toBeFocused();
	await isClean(page, "a comment card");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Tab");
	await page.keyboard.type("The plug is loose.");
	await expect(chat.getByLabel("What went wrong?")).toHaveValue(
		"The plug is loose.",
	);
	await page.keyboard.press("Tab");
	await expect(chat.getByRole("checkbox")).toBeFocused();
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(chat.getByText("Thank you for telling us.")).toBeFocused();
	await page.keyboard.press("Escape");
	await ravi.sees("The plug is loose.");
	await noor.looksAt("Mine");
	await noor.opens("The plug is loose.");
	await noor.isTold("A problem, on a comment card");
	await noor.answers("A new one is on its way.");
	await ravi.sees("A new one is on its way.");
});
