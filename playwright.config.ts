import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.js";

export default defineConfig({
	testDir: "e2e",
	testMatch: "**/*.play.ts",
	fullyParallel: false,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	forbidOnly: Boolean(process.env.CI),
	// Nothing is tried twice: a play that passes at the second try has found something.
	retries: 0,
	// One more than there are cores: people in plays wait more than they work.
	workers: availableParallelism() + 1,
	// Playwright empties its output folder: a folder of its own, beside the other results.
	outputDir: "test-results/e2e",
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: {
		actionTimeout: 10_000,
		launchOptions: launchOptions(),
		// Writing down every step takes as long again as half the play. `npx playwright test NAME --trace on` does it
		// for the one that failed; the picture and the list of steps in the message are always there.
		trace: "off",
		screenshot: "only-on-failure",
	},
});
