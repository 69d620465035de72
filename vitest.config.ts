import { defineConfig } from "vitest/config";

/** These keep nothing in globals or modules: their files share a process, and take a third of the time. */
const SHARING = ["bench", "client", "demo", "protocol", "scripts", "server"];

const ignored = ["node_modules/**", "dist/**", "data/**", "test-results/**"];

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// Files that need a DOM say so: // @vitest-environment happy-dom
		environment: "node",
		// A busy machine is no failure; what waits for ever is one, half a minute later.
		testTimeout: 30_000,
		expect: {
			// What looked at nothing has shown nothing. Tests that run side by side take `expect` from their context.
			requireAssertions: true,
			// A second, as it is by default, is a time limit of its own; this one ends just before the test's.
			poll: { timeout: 25_000, interval: 5 },
		},
		projects: [
			{
				extends: true,
				test: {
					name: "sharing",
					include: SHARING.map((room) => `${room}/**/*.test.{ts,tsx}`),
					exclude: ignored,
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: "alone",
					include: ["**/*.test.{ts,tsx}"],
					exclude: [...ignored, ...SHARING.map((room) => `${room}/**`)],
				},
			},
		],
	},
});
