import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../scripts/browser.js";
import { type Interacted, interacts } from "./console/interacts.ts";
import { keyOpens } from "./console/key-opens.ts";
import { type MainThread, mainThreadOf, TASKS } from "./console/main-thread.ts";
import {
	CONVERSATIONS,
	type StaffedConsole,
	withStaffedConsole,
} from "./console/staffed-console.ts";
import { type Figure, rounded } from "./figure.ts";

/**
 * How the console answers an agent: each key and click while twenty messages a second come into the rows of the list,
 * four times slower; and how soon a screen stands there after its key, on this machine as it is.
 */
export async function benchConsole(): Promise<Figure[]> {
	if (!existsSync("dist/stamp"))
		throw new Error("There is no complete build to measure: npm run build");
	const browser = await chromium.launch(launchOptions());
	try {
		return await withStaffedConsole(browser, async (staffed) => {
			const opened = await keyOpens(staffed.page);
			const { inpMs, interactions, longestMs, share, longestCpuMs } =
				await quietest(browser, staffed);
			return [
				{
					name: `console, INP at ${CONVERSATIONS} rows, 20 messages a second`,
					value: rounded(inpMs),
					unit: "ms",
					beside: {
						"of so many interactions": `${interactions}`,
						"the longest": `${rounded(longestMs)} ms`,
						"of the time of its tasks the page had a core": `${rounded(share)}`,
						"CPU time of the longest task": `${rounded(longestCpuMs)} ms`,
					},
				},
				...Object.entries(opened).map(
					([screen, ms]): Figure => ({
						name: `console, key to ${screen}`,
						value: rounded(ms),
						unit: "ms",
					}),
				),
			];
		});
	} finally {
		await browser.close();
	}
}

/** The repetition in which others took the least of the page's core. */
async function quietest(browser: Browser, staffed: StaffedConsole) {
	const all: (Interacted & MainThread)[] = [];
	for (let at = 0; at < REPETITIONS; at++) {
		await browser.startTracing(staffed.page, { categories: [TASKS] });
		const interacted = await interacts(staffed);
		const traced = mainThreadOf(await browser.stopTracing());
		all.push({ ...interacted, ...traced });
	}
	all.sort((a, b) => b.share - a.share);
	return all[0] as Interacted & MainThread;
}
const REPETITIONS = 2;
