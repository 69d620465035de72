import { expect, test } from "../cast.ts";
import type { Agent } from "../world/agent.ts";
import { isClean } from "../world/axe.ts";
import type { Shopper } from "../world/shopper.ts";

/* An answer that comes to a closed chat: one line beside the launcher. */

const line = ({ chat }: Shopper) =>
	chat.getByRole("button", { name: "Noor Yes, two of them." });

/** She has asked and gone on reading; Noor answers. */
async function isAnswered(shopper: Shopper, noor: Agent): Promise<void> {
	await noor.signsIn();
	await shopper.visits("/");
	await shopper.rings();
	await shopper.asks("Is the blue one in stock?");
	await noor.opens("Is the blue one in stock?");
	await shopper.hides();
	await noor.answers("Yes, two of them.");
	await expect(line(shopper)).toBeVisible();
}

test("EM10 an answer to a closed chat stands beside the launcher once, over pages and tabs", async ({
	maya,
	noor,
}) => {
	const { page } = maya;
	await isAnswered(maya, noor);
	const box = await page.locator("iframe").boundingBox();
	const launcher = await maya.launcher.boundingBox();
	if (!box || !launcher) throw new Error("nothing is there");
	expect(box.x + box.width).toBeLessThan(launcher.x);
	expect(box.height).toBeLessThan(100);
	// No script of the page can read it.
	expect(
		await page.evaluate(
			() =>
				document.querySelector("shopbell-launcher")?.shadowRoot?.textContent,
		),
	).not.toContain("two of them");
	await isClean(page, "a line beside the launcher");

	await test.step("the launcher's label does not stand over it", async () => {
		await maya.launcher.press("Shift");
		expect(
			await maya.launcher.evaluate((button) => [
				button.matches(":focus-visible"),
				getComputedStyle(button, "::after").content,
			]),
		).toEqual([true, "none"]);
	});

	await test.step("not while she is in a field there, nor while a dialog is open", async () => {
		await page.evaluate(() => {
			const field = document.createElement("input");
			field.id = "note";
			field.style.cssText = "position:fixed;bottom:30px;left:200px";
			document.body.append(field);
		});
		await page.locator("#note").focus();
		await expect(page.locator("iframe")).toBeHidden();
		await page.locator("#note").blur();
		await expect(line(maya)).toBeVisible();
		await page.evaluate(() => {
			document.body.append(document.createElement("dialog"));
			document.querySelector("dialog")?.showModal();
		});
		await expect(page.locator("iframe")).toBeHidden();
		await page.evaluate(() => document.querySelector("dialog")?.remove());
		await expect(line(maya)).toBeVisible();
	});

	await test.step("Escape takes it away, and it comes no second time", async () => {
		await page.locator("body").press("Escape");
		await expect(page.locator("iframe")).toBeHidden();
		const second = await page.context().newPage();
		for (const each of [page, second]) {
			await each.goto(maya.shop);
			await expect
				.poll(() => each.evaluate("Shopbell.get?.('unread')"))
				.toBe(1);
			await expect
				.poll(() => each.evaluate("Shopbell.get?.('availability')"))
				.toBeTruthy();
			await expect(each.locator("iframe")).toBeHidden();
		}
		await second.close();
	});

	await test.step("a new one opens the chat with a click", async () => {
		await noor.answers("The last ones.");
		await maya.chat.getByRole("button", { name: /The last ones/ }).click();
		await expect(maya.composer).toBeFocused();
		await maya.sees("The last ones.");
	});
});

test("EM10 the line stands on a phone of 320 pixels too, and its cross takes it away", async ({
	ravi,
	noor,
}) => {
	const { page } = ravi;
	await page.setViewportSize({ width: 320, height: 640 });
	await noor.signsIn();
	await ravi.visits("/");
	await ravi.launcher.tap();
	await ravi.writesOnPhone("Is the blue one in stock?");
	await noor.opens("Is the blue one in stock?");
	await ravi.hides();
	await noor.answers("Yes, two of them.");
	await expect(line(ravi)).toBeVisible();
	const box = await page.locator("iframe").boundingBox();
	expect(box?.x).toBeGreaterThanOrEqual(0);
	expect(box?.width).toBeLessThanOrEqual(320 - 72);
	for (const media of [{ forcedColors: "active" }, { forcedColors: "none" }])
		await page.emulateMedia(media as never);
	await isClean(page, "a line on a phone");
	await ravi.chat.getByRole("button", { name: "Close" }).tap();
	await expect(page.locator("iframe")).toBeHidden();
});
