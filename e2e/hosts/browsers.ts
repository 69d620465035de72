import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { launchOptions } from "../../scripts/browser.js";

/** What a shopper may have set in the browser. Debian's Chromium comes with third parties blocked. */
const SETTINGS = {
	blocked: { cookie_controls_mode: 1, block_third_party_cookies: true },
	allowed: { cookie_controls_mode: 0, block_third_party_cookies: false },
	forbidden: { default_content_setting_values: { cookies: 2 } },
};

/** A browser in which storage is blocked for third parties, allowed, or forbidden to every page. */
export async function browserWith(
	storage: keyof typeof SETTINGS,
): Promise<{ context: BrowserContext; end(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-browser-"));
	await mkdir(join(folder, "Default"));
	await writeFile(
		join(folder, "Default", "Preferences"),
		JSON.stringify({ profile: SETTINGS[storage] }),
	);
	const context = await chromium.launchPersistentContext(
		folder,
		launchOptions({ whole: true }),
	);
	return {
		context,
		async end() {
			await context.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
