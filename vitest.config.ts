import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { CostOrder } from "./scripts/cost-order.ts";

/** Their files share a process where they replace no global, and take a third of the time. */
const SHARING = ["bench", "client", "demo", "protocol", "scripts", "server"];

/** So do these but for the files that want a DOM: of console and ui they share one with each other. */
const SHARING_WITHOUT_DOM = ["console", "ui", "widget"];
const WANTS_DOM = /@vitest-environment/;
const REPLACES_GLOBALS = /vi\.(un)?stub|vi\.mock|globalThis\.|speakIn\(/;
/** In a document that others have after it. */
const REPLACES_IN_DOM = /vi\.useFakeTimers|defineProperty/;

const SHARING_SETUP = [
	// A store in memory begins with all tables.
	"server/store/sqlite/kept-schema.support.ts",
	// Every statement of the store has an index, whichever test asks for it.
	"server/store/sqlite/check-plans.support.ts",
];

const ignored = [
	"node_modules/**",
	"dist/**",
	"data/**",
	"shopbell-data/**",
	"test-results/**",
];
const root = fileURLToPath(new URL(".", import.meta.url));
const sharing = [...SHARING, ...SHARING_WITHOUT_DOM].flatMap((room) =>
	sharingOf(room, { dom: false }),
);
/** Not the widget's: they see what is loaded later come, and want a database of the browser that nobody has used. */
const sharingDom = ["console", "ui"].flatMap((room) =>
	sharingOf(room, { dom: true }),
);
/** What is left of those that want one. */
const ownDocument = ["client", "console", "ui", "widget"]
	.flatMap((room) => testsOf(room, (text) => WANTS_DOM.test(text)))
	.filter((file) => !sharingDom.includes(file));

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// Files that need a DOM say so: // @vitest-environment happy-dom
		environment: "node",
		// A busy machine is no failure; what waits for ever is one, a minute later.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// One more than there are cores: the files with a real relay wait more than they work.
		maxWorkers: availableParallelism() + 1,
		sequence: { sequencer: CostOrder },
		expect: {
			// What looked at nothing has shown nothing. Tests that run side by side take `expect` from their context.
			requireAssertions: true,
			// A second, as it is by default, is a time limit of its own; this one ends before the test's.
			poll: { timeout: 25_000, interval: 5 },
		},
		tags: [
			{
				name: "more",
				description:
					"One more case of a kind of which the gate, whose time is limited, has one. `npm run tests` has all.",
			},
		],
		projects: [
			{
				extends: true,
				test: {
					name: "faults",
					include: ["e2e/**/*.test.ts"],
					exclude: ignored,
					// They start programs of their own, again and again.
					testTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: "alone",
					include: ["**/*.test.{ts,tsx}"],
					exclude: [
						...ignored,
						...sharing,
						...sharingDom,
						...ownDocument,
						"e2e/**",
					],
					// A thread starts in half the time of a process.
					pool: "threads",
				},
			},
			{
				// A new context of a thread that has the document's library: half the work of a new thread.
				extends: true,
				test: {
					name: "document",
					include: ownDocument,
					exclude: ignored,
					pool: "vmThreads",
				},
			},
			{
				// They share the modules and the document of a thread: to load them took two thirds of their time.
				extends: true,
				test: {
					name: "dom",
					include: sharingDom,
					setupFiles: ["ui/fresh-document.support.ts"],
					exclude: ignored,
					pool: "threads",
					isolate: false,
				},
			},
			{
				// No test and no rule depends on where it is computed. Nobody works there, so that any other place is one more.
				extends: true,
				test: {
					name: "sharing",
					include: sharing,
					setupFiles: SHARING_SETUP,
					exclude: ignored,
					isolate: false,
					env: {
						TZ: "Pacific/Chatham",
						LANG: "tr_TR.UTF-8",
						LC_ALL: "tr_TR.UTF-8",
					},
				},
			},
		],
	},
});

function sharingOf(room: string, { dom }: { dom: boolean }): string[] {
	return testsOf(
		room,
		(text) =>
			WANTS_DOM.test(text) === dom &&
			!REPLACES_GLOBALS.test(text) &&
			!(dom && REPLACES_IN_DOM.test(text)),
	);
}

function testsOf(room: string, has: (text: string) => boolean): string[] {
	return readdirSync(`${root}${room}`, { recursive: true, encoding: "utf8" })
		.filter((file) => /\.test\.tsx?$/.test(file))
		.map((file) => `${room}/${file.replaceAll("\\", "/")}`)
		.filter((file) => has(readFileSync(root + file, "utf8")));
}
