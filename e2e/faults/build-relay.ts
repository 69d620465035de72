import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fromSources from "../../scripts/build/relay.ts";
import { root } from "../../scripts/run.js";
import { buildIsFresh } from "../../scripts/stamp.js";

/**
 * The relay as it is built for users: a copy of the one in dist/ where that belongs to the sources as they are now,
 * or else one built here. A copy, because somebody may build anew meanwhile.
 */
export async function buildRelay(): Promise<{
	file: string;
	remove(): Promise<void>;
}> {
	// Inside the repository, so that its packages are found.
	await mkdir(join(root, "test-results"), { recursive: true });
	const folder = await mkdtemp(join(root, "test-results/relay-"));
	if (buildIsFresh()) await copyServer(join(folder, "server"));
	else await fromSources.buildRelay(join(folder, "server"));
	// Nobody opens a page here, but a relay without any does not start.
	await mkdir(join(folder, "widget"));
	await mkdir(join(folder, "console"));
	await writeFile(join(folder, "widget/texts.json"), "{}");
	return {
		file: join(folder, "server/main.js"),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

async function copyServer(to: string) {
	await mkdir(to);
	for (const file of fromSources.RELAY_FILES)
		await copyFile(join(root, "dist/server", file), join(to, file));
}
