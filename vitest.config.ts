import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		// Files that need a DOM say so: // @vitest-environment happy-dom
		environment: "node",
		include: ["**/*.test.{ts,tsx}"],
		exclude: ["node_modules/**", "dist/**", "data/**", "test-results/**"],
	},
});
