import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.js";

/** The plays that wait longest for the product itself begin first, so that none of them is left at the end. */
const LONG = "alone|attention|handing|hidden|languages|states|waiting|walk";
const MIDDLE = "blocked|hosts-storage|lost-agent|main-job|try";
const playsOf = (names: string) => new RegExp(`/(${names})\\.play\\.ts$`);

export default defineConfig({
	testDir: "e2e",
	// Each play has visitors of its own, and most share a shop: any of them may run beside any other.
	fullyParallel: true,
	// Bounds for what never comes. A busy machine is no failure.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	projects: [
		{ name: "long", testMatch: playsOf(LONG) },
		{ name: "middle", testMatch: playsOf(MIDDLE) },
		{
			name: "short",
			testMatch: "**/*.play.ts",
			testIgnore: playsOf(`${LONG}|${MIDDLE}`),
		},
	],
	forbidOnly: Boolean(process.env.CI),
	// Nothing is tried twice: a play that passes at the second try has found something.
	retries: 0,
	// Two more than there are cores: people in plays wait more than they work.
	workers: availableParallelism() + 2,
	// Playwright empties its output folder: a folder of its own, beside the other results.
	outputDir: "test-results/e2e",
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: {
		actionTimeout: 30_000,
		launchOptions: launchOptions(),
		// Writing down every step takes as long again as half the play. `npx playwright test NAME --trace on` does it
		// for the one that failed; the picture and the list of steps in the message are always there.
		trace: "off",
		screenshot: "only-on-failure",
	},
});
