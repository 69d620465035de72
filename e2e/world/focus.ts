import { expect, type Locator, type Page } from "@playwright/test";

/** Before the page is opened: notes whether anything in it is pressed with a mouse or a finger. */
export async function notePointer(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const note = () => Object.assign(window, { wasPressed: true });
		addEventListener("pointerdown", note, true);
	});
}

export function wasPressed(page: Page): Promise<boolean> {
	return page.evaluate("'wasPressed' in window");
}

/**
 * The rule after every act: the focus is on something that is seen, and in the dialog where one is open. On the page's
 * body the next Tab would begin at the top, and a screen reader would read from there.
 */
export async function hasFocus(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(lostFocus)).toBe("");
}

/** It runs in the page. */
function lostFocus(): string {
	const now = document.activeElement;
	if (!now || now === document.body) return "the focus is nowhere";
	if (!now.checkVisibility()) return `nobody sees ${now.outerHTML}`;
	const dialog = document.querySelector("dialog[open]");
	if (dialog && !dialog.contains(now)) return "the focus is behind the dialog";
	return "";
}

/** More than any screen of the console has. */
const STOPS = 80;

/** Presses a key until this has the focus. */
export async function keysTo(target: Locator, key = "Tab"): Promise<void> {
	await expect(target).toBeVisible();
	for (let stop = 0; stop < STOPS; stop++) {
		if (await isFocused(target)) return;
		await target.page().keyboard.press(key);
	}
	throw new Error(`${key} does not reach ${target}`);
}

/** Rows that may come into the list while somebody walks through it. */
const COME_MEANWHILE = 5;

/** In the list, from wherever one is in it. */
export async function keysToRow(row: Locator): Promise<void> {
	await expect(row).toBeVisible();
	const { keyboard } = row.page();
	const rows = await row.page().locator("[data-row]").count();
	for (const key of ["j", "k"])
		for (let stop = 0; stop < rows + COME_MEANWHILE; stop++) {
			if (await isFocused(row)) return;
			await keyboard.press(key);
		}
	throw new Error(`j and k do not reach ${row}`);
}

function isFocused(target: Locator): Promise<boolean> {
	return target.evaluate((one) => one === document.activeElement);
}
