import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { type Host, startHost } from "../e2e/hosts/host.ts";
import { launchOptions } from "../scripts/browser.js";
import type { Figure } from "./figure.ts";
import { type Evaluated, evaluates } from "./page/evaluates.ts";
import { heapRatio } from "./page/heap.ts";
import { type Looked, looks } from "./page/looks.ts";
import { opens } from "./page/opens.ts";

const TIMES = 5;
/** Short times on a slowed core differ more. */
const TIMES_EVALUATED = 15;

/** Each at most this. */
const MUSTS = {
	shift: 0,
	/** Shorter than this is no long task. */
	longestMs: 50,
	evaluationMs: 10,
	warmMs: 300,
	coldMs: 800,
	inpMs: 200,
	heap: 1.1,
};

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
	const ms = (name: string, value: number, must: number | null): Figure => ({
		name: `page, ${name}`,
		value: rounded(value),
		unit: "ms",
		must,
	});
	return [
		{
			name: "page, layout shift",
			value: rounded(of("shift")),
			unit: "shift",
			must: MUSTS.shift,
		},
		ms("longest task before a click", of("longestMs"), MUSTS.longestMs),
		ms("script evaluation", run("evaluationMs"), MUSTS.evaluationMs),
		ms("evaluation of the page's own script of one line", run("floorMs"), null),
		ms(
			"click to usable composer, hovered before",
			median(warm.map(({ composerMs }) => composerMs)),
			MUSTS.warmMs,
		),
		ms(
			"click to usable composer, cold",
			median(cold.map(({ composerMs }) => composerMs)),
			MUSTS.coldMs,
		),
		ms(
			"INP of opening",
			median([...warm, ...cold].map(({ inpMs }) => inpMs)),
			MUSTS.inpMs,
		),
		{
			name: "page, heap after destroy() to heap before the tag",
			value: rounded(median(used)),
			unit: "ratio",
			must: MUSTS.heap,
		},
		{
			name: "page, the same where the page had used nothing of the browser",
			value: rounded(median(empty)),
			unit: "ratio",
			must: null,
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

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
