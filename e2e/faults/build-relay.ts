import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { program } from "../../scripts/build/targets.ts";
import { root } from "../../scripts/run.js";

/** The relay as it is built for users, for tests that run before anything is built. */
export async function buildRelay(): Promise<{
	file: string;
	remove(): Promise<void>;
}> {
	// Inside the repository, so that its packages are found.
	await mkdir(join(root, "test-results"), { recursive: true });
	const folder = await mkdtemp(join(root, "test-results/relay-"));
	const target = program("server");
	await build({
		...target,
		build: { ...target.build, outDir: join(folder, "server") },
	});
	// Nobody opens a page here, but a relay without any does not start.
	await mkdir(join(folder, "widget"));
	await mkdir(join(folder, "console"));
	await writeFile(join(folder, "widget/texts.json"), "{}");
	return {
		file: join(folder, "server/main.js"),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}
