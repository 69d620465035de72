import type { Locator } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Shopper } from "./shopper.ts";

/** More stops than any screen of the chat has. */
export const STOPS = 40;

/** A shopper's hands at the keyboard: nothing of the chat is clicked. */
export type Keyboard = ReturnType<typeof keyboardOf>;

export function keyboardOf(shopper: Shopper) {
	const { chat, page } = shopper;
	const { keyboard } = page;
	const button = (name: string) =>
		chat.getByRole("button", { name, exact: true });
	const item = (name: string) => chat.getByRole("menuitem", { name });
	const firstItem = chat.getByRole("menuitem").first();

	/** Tab, or Shift+Tab, until it has the focus. */
	async function goesTo(target: Locator, key = "Tab"): Promise<void> {
		await expect(target).toBeVisible();
		for (let stop = 0; stop < STOPS; stop++) {
			const isThere = (one: Element) =>
				(one.getRootNode() as Document).activeElement === one;
			if (await target.evaluate(isThere)) return;
			await keyboard.press(key);
		}
		throw new Error(`the keyboard does not reach ${target}`);
	}

	async function presses(name: string): Promise<void> {
		await goesTo(button(name), "Shift+Tab");
		await keyboard.press("Enter");
	}

	async function writes(text: string): Promise<void> {
		await expect(shopper.composer).toBeFocused();
		await keyboard.type(text);
		await keyboard.press("Enter");
		await expect(shopper.bubble(text)).toBeVisible();
	}

	/** In the menu, by its arrows. */
	async function picks(name: string): Promise<void> {
		await presses("More");
		await expect(firstItem).toBeFocused();
		for (let stop = 0; stop < STOPS; stop++) {
			if (await item(name).evaluate((one) => one === document.activeElement))
				break;
			await keyboard.press("ArrowDown");
		}
		await keyboard.press("Enter");
	}

	return { keyboard, button, item, firstItem, goesTo, presses, writes, picks };
}
