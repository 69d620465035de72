import type { Locator } from "@playwright/test";
import { expect, test } from "../cast.ts";

const LIST = [
	"**Two ways** to pay, with `LAMP-10`:",
	"- card, see https://shop.example/pay",
	"- invoice",
	"> Can I dim it?",
	"Yes.",
].join("\n");
const LONG = Array.from({ length: 30 }, (_, at) => `Line ${at}.`).join("\n");

test("TX1 TX4 marks are shown on both sides, and a long text folds and stays where its beginning is", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("How can I pay? 2 * 3 * 4");
	await noor.looksAt("Mine");
	await noor.opens("How can I pay?");
	await writes(noor.composer, LIST);
	for (const { log } of [maya, noor]) {
		await expect(log.locator(".message-text b")).toHaveText("Two ways");
		await expect(log.getByRole("listitem")).toHaveCount(2);
		await expect(log.locator("li a")).toHaveText("https://shop.example/pay");
		await expect(log.locator("blockquote")).toHaveText("Can I dim it?");
		await expect(log).toContainText("2 * 3 * 4");
	}

	await writes(noor.composer, `${LONG}\n**Last**: https://shop.example/last`);
	for (const { log } of [maya, noor]) {
		const showAll = log.getByRole("button", { name: "Show all" });
		await expect(showAll).toBeInViewport();
		await expect(log.locator("b", { hasText: "Last" })).not.toBeInViewport();
		await showAll.click();
		await expect(log.locator(".fold")).not.toHaveClass(/fold-shut/);
		await expect(log.getByText("Line 0.")).toBeInViewport();
		await log.getByRole("button", { name: "Show less" }).click();
		await expect(showAll).toBeInViewport();
		// The focus in what is out of sight opens it.
		await log.getByRole("link", { name: "https://shop.example/last" }).focus();
		await expect(showAll).toHaveCount(0);
	}
});

test("TX6 a table from a spreadsheet is pasted as lines, and can be undone", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Which sizes are there?");
	await noor.looksAt("Mine");
	await noor.opens("Which sizes");
	for (const { composer } of [maya, noor]) {
		await composer.fill("See: ");
		await composer.press("End");
		await composer.evaluate((box) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", "Size\tPrice\r\nM\t20 €\r\n");
			box.dispatchEvent(
				new ClipboardEvent("paste", {
					...{ clipboardData, bubbles: true, cancelable: true },
				}),
			);
		});
		await expect(composer).toHaveValue("See: Size | Price\nM | 20 €");
		await composer.press("ControlOrMeta+z");
		await expect(composer).toHaveValue("See: ");
	}
});

async function writes(composer: Locator, text: string): Promise<void> {
	await composer.fill(text);
	await composer.press("Enter");
	await expect(composer).toHaveValue("");
}
