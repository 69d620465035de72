import type { Page } from "@playwright/test";
import { SLOW_DOWN } from "../page/slow-page.ts";
import type { StaffedConsole } from "./staffed-console.ts";

const PER_SECOND = 20;
const MS = 12_000;
/** As an agent works: keys one after the other, with a look in between. */
const BETWEEN_MS = 120;
/** Of so many interactions one may be longer: so INP counts. */
const INP_SKIPS_OF = 50;

export interface Interacted {
	inpMs: number;
	interactions: number;
	longestMs: number;
}

/** Works through the list while messages come, four times slower than this machine. */
export async function interacts({
	page,
	devtools,
	shoppers,
}: StaffedConsole): Promise<Interacted> {
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
	await page.evaluate(() => {
		const longest = new Map<number, number>();
		Object.assign(window, { longest });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				interactionId?: number;
			})[])
				if (entry.interactionId)
					longest.set(
						entry.interactionId,
						Math.max(entry.duration, longest.get(entry.interactionId) ?? 0),
					);
		}).observe({
			type: "event",
			durationThreshold: 16,
		} as PerformanceObserverInit);
	});
	let isOver = false;
	const told = shoppers
		.ask("pace", { perSecond: PER_SECOND, ms: MS })
		.finally(() => {
			isOver = true;
		});
	let interactions = 0;
	while (!isOver) interactions += await worksOnce(page);
	await told;
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
	const durations = await page.evaluate(() => [
		...(window as unknown as { longest: Map<number, number> }).longest.values(),
	]);
	// Those under the threshold are told of by nobody, and are the shortest.
	durations.sort((a, b) => b - a);
	const skipped = Math.floor(interactions / INP_SKIPS_OF);
	const longestMs = durations[0];
	if (!longestMs) throw new Error("the page has told of no interaction");
	return { inpMs: durations[skipped] ?? 16, interactions, longestMs };
}

/** Two rows down, opens the third, writes a note, looks at another list and comes back. */
async function worksOnce(page: Page): Promise<number> {
	const keys = ["j", "j", "j", "Enter", "n", ..."stock", "Escape"];
	for (const key of keys) {
		await page.keyboard.press(key);
		await page.waitForTimeout(BETWEEN_MS);
	}
	for (const tab of [/^Waiting/, /^All/]) {
		await page.getByRole("tab", { name: tab }).click();
		await page.waitForTimeout(BETWEEN_MS);
	}
	return keys.length + 2;
}
