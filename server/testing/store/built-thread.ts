import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const ENTRY = "server/store/sqlite/writing-thread.ts";

/** What the thread runs that writes, built in a moment from its sources as they are. */
export async function builtThread(): Promise<{ file: string; remove(): void }> {
	// Inside the repository, so that its packages are found.
	mkdirSync(join(ROOT, "test-results"), { recursive: true });
	const folder = mkdtempSync(join(ROOT, "test-results/thread-"));
	const file = join(folder, "thread.cjs");
	await build({
		configFile: false,
		logLevel: "warn",
		root: ROOT,
		build: {
			ssr: join(ROOT, ENTRY),
			outDir: dirname(file),
			emptyOutDir: false,
			minify: false,
			rolldownOptions: {
				output: { format: "cjs", entryFileNames: "thread.cjs" },
			},
		},
	});
	return { file, remove: () => rmSync(folder, { recursive: true }) };
}
