import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.js";

/** These wait for the product's own minutes, and use little of the machine meanwhile. */
const WAITING = "waiting";
/** The longest of the others, first, so that none of them is left at the end. */
const LONG = "day|lost-agent|main-job";
/** Not in the gate, whose time is limited: more cases of kinds of which the gate has one. `npm run plays` has all. */
const MORE = [
	// Every screen in every language and look, and what reads it aloud.
	"accessible|accessible-(console|desk|doors)|direction|languages|walk|look|look-preview|own-look|own-texts|pseudo-console|readings|states|wrong-clock|zoom",
	// Pages of shops that do something unusual.
	"back|blocked|embed-releases|hosts-(consent|corner|hydration|payment|prototypes|relay|storage|style)|module|scrollbar|staying",
	// What takes the product's own minutes.
	"alone|attention|handing|hidden",
	// What somebody of the staff does by keys, each in a room of its own.
	"account|addresses|answering|bad-rating|by-mail|erase|finding|floor|first-run|first-run-restore|import-ratings|joined|nuisance|passkey|person|promise-hints|removed|rights|product-card|proving|reply-files|second-day|sorting|tags",
	// What a shopper does, a second time in another way.
	"doors|formatting|half-rating|other-ways|phone|photo|survey-(editor|keyboard|visit|why)|teaser|try|way-back",
].join("|");
/** The same of a play in a file whose others are in the gate. */
const ONE_MORE = /@more/;
const playsOf = (names: string) => new RegExp(`/(${names})\\.play\\.ts$`);

/** Two more than there are cores: people in plays wait more than they work. */
const AT_ONCE = availableParallelism() + 2;
/** Beside them, for those that wait. */
const WAITING_AT_ONCE = 4;

export default defineConfig({
	testDir: "e2e",
	// Each play has visitors of its own, and most share a shop: any of them may run beside any other.
	fullyParallel: true,
	// Bounds for what never comes. A busy machine is no failure.
	timeout: 480_000,
	expect: { timeout: 60_000 },
	projects: [
		{
			name: "waiting",
			testMatch: playsOf(WAITING),
			grepInvert: ONE_MORE,
			workers: WAITING_AT_ONCE,
		},
		{
			name: "long",
			testMatch: playsOf(LONG),
			grepInvert: ONE_MORE,
			workers: AT_ONCE,
		},
		{
			name: "short",
			testMatch: "**/*.play.ts",
			testIgnore: playsOf(`${WAITING}|${LONG}|${MORE}`),
			grepInvert: ONE_MORE,
			workers: AT_ONCE,
		},
		{ name: "more", testMatch: playsOf(MORE), workers: AT_ONCE },
		{
			name: "one-more",
			testMatch: "**/*.play.ts",
			testIgnore: playsOf(MORE),
			grep: ONE_MORE,
			workers: AT_ONCE,
		},
	],
	// What is said in each language is the same on every system.
	snapshotPathTemplate: "{testDir}/readings/{arg}{ext}",
	forbidOnly: Boolean(process.env.CI),
	// Nothing is tried twice: a play that passes at the second try has found something.
	retries: 0,
	workers: AT_ONCE + WAITING_AT_ONCE,
	// Playwright empties its output folder: a folder of its own, beside the other results.
	outputDir: "test-results/e2e",
	reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
	use: {
		actionTimeout: 60_000,
		launchOptions: launchOptions(),
		// Writing down every step takes as long again as half the play. `npx playwright test NAME --trace on` does it
		// for the one that failed; the picture and the list of steps in the message are always there.
		trace: "off",
		screenshot: "only-on-failure",
	},
});
