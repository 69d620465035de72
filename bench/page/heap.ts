import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Host } from "../../e2e/hosts/host.ts";
import { bare } from "./bare.ts";
import { slowPage } from "./slow-page.ts";

/** A page that has used nothing of the browser yet, or one that has done what every widget must (`bare`). */
export type Start = "empty" | "used";

/** The page's heap after the chat was opened and destroyed, to what it was before the tag. */
export async function heapRatio(
	browser: Browser,
	host: Host,
	start: Start,
): Promise<number> {
	const { page, devtools, end } = await slowPage(browser);
	await devtools.send("Performance.enable");
	await page.goto(host.serves({ tag: "" }));
	// What the test's own tools put into the page stands there from the first wait on.
	await page.waitForFunction(() => document.readyState === "complete");
	if (start === "used")
		await page.evaluate(`(${bare})("${host.relay}", "${host.site}")`);
	const before = await heap(page, devtools);
	await page.evaluate(
		({ relay, site }) => {
			const script = document.createElement("script");
			script.src = `${relay}/shopbell.js`;
			script.dataset.site = site;
			document.head.append(script);
		},
		{ relay: host.relay, site: host.site },
	);
	await page.waitForFunction(() => window.Shopbell?.get?.("ready"));
	await page.evaluate(() => void window.Shopbell?.open?.());
	await page.waitForFunction(() => window.Shopbell?.get?.("availability"));
	await page.evaluate(() => {
		for (const script of document.querySelectorAll("head script"))
			script.remove();
		window.Shopbell?.destroy?.();
	});
	const after = await heap(page, devtools);
	await end();
	return after / before;
}

async function heap(page: Page, devtools: CDPSession): Promise<number> {
	// What was let go in this turn is free only after it.
	await page.waitForTimeout(200);
	for (let round = 0; round < 2; round++)
		await devtools.send("HeapProfiler.collectGarbage");
	const { metrics } = await devtools.send("Performance.getMetrics");
	return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
}
