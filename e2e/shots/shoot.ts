import { join } from "node:path";
import type { Page } from "@playwright/test";

/** Where the pictures go. */
export const FOLDER = "docs/shots";
export const SIZES = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 740 },
};
const SCHEMES = ["light", "dark"] as const;

/** What the page looks like on a desktop and a phone, light and dark. */
export async function shoot(name: string, page: Page): Promise<void> {
	for (const [size, viewport] of Object.entries(SIZES)) {
		await page.setViewportSize(viewport);
		for (const colorScheme of SCHEMES) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await take(`${name}-${size}-${colorScheme}`, page);
		}
	}
	await page.setViewportSize(SIZES.desktop);
	await page.emulateMedia({ colorScheme: "light" });
}

/** The same of all that the page scrolls to, as high as that is. @param scrolls what of it does */
export async function shootWhole(
	name: string,
	page: Page,
	scrolls = "main",
): Promise<void> {
	for (const [size, viewport] of Object.entries(SIZES)) {
		for (const colorScheme of SCHEMES) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize(viewport);
			await settled(page);
			const hidden = await page.evaluate((scrolls) => {
				const main = document.querySelector(scrolls);
				return main ? main.scrollHeight - main.clientHeight : 0;
			}, scrolls);
			const height = viewport.height + hidden;
			await page.setViewportSize({ ...viewport, height });
			await take(`${name}-${size}-${colorScheme}`, page);
		}
	}
	await page.setViewportSize(SIZES.desktop);
	await page.emulateMedia({ colorScheme: "light" });
}

/** What it looks like in colours that its reader has chosen. */
export async function shootForced(name: string, page: Page): Promise<void> {
	await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
	await take(`${name}-desktop-forced`, page);
	await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
}

async function take(name: string, page: Page): Promise<void> {
	await settled(page);
	await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** Two frames: the one in which the page learns it, and the one that shows it. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise((done) =>
				requestAnimationFrame(() => requestAnimationFrame(done)),
			),
	);
}
