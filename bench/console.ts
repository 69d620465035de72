import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "../scripts/browser.js";
import { interacts } from "./console/interacts.ts";
import { keyOpens } from "./console/key-opens.ts";
import {
	CONVERSATIONS,
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
			const { inpMs, interactions, longestMs } = await interacts(staffed);
			return [
				{
					name: `console, INP at ${CONVERSATIONS} rows, 20 messages a second`,
					value: rounded(inpMs),
					unit: "ms",
					beside: {
						"of so many interactions": `${interactions}`,
						"the longest": `${rounded(longestMs)} ms`,
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
