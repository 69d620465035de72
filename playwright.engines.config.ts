import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";
import { findFirefox, findWebKit } from "./scripts/engines.js";

/**
 * `npm run engines`: of the plays those that matter, in Firefox, and a small suite in WebKit. Where Playwright has
 * engines of its own, as on a Mac, both play the same.
 */
const PLAYS =
	"blocked|cross-site|customer|forget|guest|hidden|hosts-consent|hosts-corner|main-job|restart|twice";
/** What one may not be told by: Chromium's own switches, its words on the console, its tree of accessibility. */
const inEngine = new RegExp(`/plays/(${PLAYS})\\.play\\.ts$`);

const firefox = findFirefox();
const webkit = findWebKit();

export default defineConfig({
	...base,
	projects: [
		...(firefox
			? [
					{
						name: "firefox",
						testMatch: [inEngine, "**/engines/firefox/*.engine.ts"],
						use: {
							browserName: "firefox" as const,
							launchOptions: firefox.isOwn
								? {}
								: {
										channel: "moz-firefox",
										executablePath: "e2e/engines/firefox-proxy.js",
										env: {
											...(process.env as Record<string, string>),
											SHOPBELL_FIREFOX: firefox.path,
										},
										firefoxUserPrefs: {
											// Without it no key reaches a frame of another site in a window that nobody sees.
											"fission.webContentIsolationStrategy": 0,
										},
									},
						},
					},
				]
			: []),
		...(webkit
			? [
					webkit.isOwn
						? {
								name: "webkit",
								testMatch: inEngine,
								use: { browserName: "webkit" as const, launchOptions: {} },
							}
						: { name: "webkit", testMatch: "**/engines/webkit/*.engine.ts" },
				]
			: []),
	],
	workers: 2,
	outputDir: "test-results/engines",
	reporter: [["list"], ["json", { outputFile: "test-results/engines.json" }]],
	use: {
		...base.use,
		// Playwright puts a style into the page for it, which the chat's policy forbids.
		screenshot: "off",
	},
});
