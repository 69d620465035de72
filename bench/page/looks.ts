import type { Browser } from "@playwright/test";
import type { Host } from "../../e2e/hosts/host.ts";
import { isCalm, slowPage } from "./slow-page.ts";

/** What the page pays before anybody has touched the launcher. */
export interface Looked {
	/** The sum of all layout shifts. */
	shift: number;
	/** 0: no task was long. */
	longestMs: number;
}

export async function looks(browser: Browser, host: Host): Promise<Looked> {
	const { page, end } = await slowPage(browser);
	await page.addInitScript(() => {
		const seen = { shift: 0, longestMs: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
			})[])
				seen.shift += entry.value;
		}).observe({ type: "layout-shift", buffered: true });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries())
				seen.longestMs = Math.max(seen.longestMs, duration);
		}).observe({ type: "longtask", buffered: true });
	});
	await page.goto(host.serves({}));
	await isCalm(page);
	const seen = await page.evaluate<Looked>("seen");
	await end();
	return seen;
}
