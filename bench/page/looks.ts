import type { Browser } from "@playwright/test";
import type { Host } from "../../e2e/hosts/host.ts";
import { isCalm, slowPage } from "./slow-page.ts";

/** What the page pays before anybody has touched the launcher. */
export interface Looked {
	/** The sum of all layout shifts. */
	shift: number;
	/** 0: no task was long. */
	longestMs: number;
	/** Running the pasted script, compiling included. */
	evaluationMs: number;
	/** The same of the page's own script of one line, for comparison. */
	floorMs: number;
}

interface Traced {
	name: string;
	dur?: number;
	/** Without the time in which others had the core. */
	tdur?: number;
	args?: { data?: { url?: string } };
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
	await browser.startTracing(page, { categories: ["devtools.timeline"] });
	await page.goto(host.serves({}));
	await isCalm(page);
	const trace = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: Traced[];
	};
	const seen = await page.evaluate<Pick<Looked, "shift" | "longestMs">>("seen");
	await end();
	const evaluated = (of: RegExp) => {
		const found = trace.traceEvents.filter(
			({ name, args }) =>
				name === "EvaluateScript" && of.test(args?.data?.url ?? ""),
		);
		// A figure of nothing would always be good enough.
		if (found.length === 0) throw new Error("a script is not in the trace");
		return found.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0);
	};
	return {
		...seen,
		evaluationMs: evaluated(/\/shopbell\.js/) / 1_000,
		floorMs: evaluated(/\/\d+$/) / 1_000,
	};
}
