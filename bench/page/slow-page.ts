import type { Browser, CDPSession, Page } from "@playwright/test";

export const SLOW_DOWN = 4;

/** A page of its own in a fresh profile, four times slower, on a small phone's screen. */
export async function slowPage(
	browser: Browser,
): Promise<{ page: Page; devtools: CDPSession; end(): Promise<void> }> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
	});
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
	return { page, devtools, end: () => context.close() };
}

/** The launcher is there and the page is calm. */
export async function isCalm(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Chat with us" }).waitFor();
	await page.evaluate(
		() =>
			new Promise((done) => requestIdleCallback(() => setTimeout(done, 500))),
	);
}
