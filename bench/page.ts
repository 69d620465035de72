import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { type Host, startHost } from "../e2e/hosts/host.ts";
import { launchOptions } from "../scripts/browser.js";
import { type Figure, median, rounded } from "./figure.ts";
import { type Evaluated, evaluates } from "./page/evaluates.ts";
import { heapRatio } from "./page/heap.ts";
import { type Looked, looks } from "./page/looks.ts";
import { opens } from "./page/opens.ts";

const TIMES = 5;
/** Short times on a slowed core differ more. */
const TIMES_EVALUATED = 15;

/**
 * What the widget costs a shop's page, and how long a shopper waits for it: medians of five, each in a fresh
 * profile, four times slower, on a small phone's screen.
 */
export async function benchPage(): Promise<Figure[]> {
	if (!existsSync("dist/stamp"))
		throw new Error("There is no complete build to measure: npm run build");
	const host = await startHost();
	const browser = await chromium.launch(launchOptions());
	try {
		return await measured(browser, host);
	} finally {
		await browser.close();
		await host.end();
	}
}

async function measured(browser: Browser, host: Host): Promise<Figure[]> {
	const looked = await times(() => looks(browser, host));
	const evaluated = await times(
		() => evaluates(browser, host),
		TIMES_EVALUATED,
	);
	const warm = await times(() => opens(browser, host, "warm"));
	const cold = await times(() => opens(browser, host, "cold"));
	const used = await times(() => heapRatio(browser, host, "used"));
	const empty = await times(() => heapRatio(browser, host, "empty"));
	const of = (key: keyof Looked) => median(looked.map((one) => one[key]));
	const run = (key: keyof Evaluated) =>
		median(evaluated.map((one) => one[key]));
	const ms = (name: string, value: number): Figure => ({
		name: `page, ${name}`,
		value: rounded(value),
		unit: "ms",
	});
	return [
		{
			name: "page, layout shift",
			value: rounded(of("shift")),
			unit: "shift",
		},
		ms("longest task before a click", of("longestMs")),
		{
			...ms("script evaluation", run("evaluationMs")),
			beside: {
				"the page's own script of one line": `${rounded(run("floorMs"))} ms`,
			},
		},
		ms(
			"click to usable composer, hovered before",
			median(warm.map(({ composerMs }) => composerMs)),
		),
		ms(
			"click to usable composer, cold",
			median(cold.map(({ composerMs }) => composerMs)),
		),
		ms("INP of opening", median([...warm, ...cold].map(({ inpMs }) => inpMs))),
		{
			name: "page, heap after destroy() to heap before the tag",
			value: rounded(median(used)),
			unit: "ratio",
			beside: {
				"where the page had used nothing of the browser": `${rounded(median(empty))}`,
			},
		},
	];
}

async function times<T>(
	measure: () => Promise<T>,
	count = TIMES,
): Promise<T[]> {
	const all: T[] = [];
	for (let at = 0; at < count; at++) all.push(await measure());
	return all;
}
