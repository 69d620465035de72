import type { Page } from "@playwright/test";

/** Another window covers this one: nothing is seen of it, and no key goes to it. */
export function looksAway(page: Page): Promise<void> {
	return covered(page, true);
}

export function looksBack(page: Page): Promise<void> {
	return covered(page, false);
}

async function covered(page: Page, is: boolean): Promise<void> {
	await page.evaluate((is) => {
		const say = (on: object, name: string, value: unknown) =>
			Object.defineProperty(on, name, { configurable: true, value });
		say(document, "hidden", is);
		say(document, "visibilityState", is ? "hidden" : "visible");
		say(document, "hasFocus", () => !is);
		document.dispatchEvent(new Event("visibilitychange"));
		dispatchEvent(new Event(is ? "blur" : "focus"));
	}, is);
}
