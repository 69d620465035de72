import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { RELAY_FILE, relayProgram, WRITING_FILE } from "./targets.ts";

/** What is called, also as the command of the package. `require`, and not `import`: that would first look through the whole file for names that it exports. */
const ENTRY = `#!/usr/bin/env node
import { createRequire } from "node:module";
createRequire(import.meta.url)("./${RELAY_FILE}");
`;

/** All files of the relay's program in its folder. */
export const RELAY_FILES = [
	"main.js",
	...[RELAY_FILE, WRITING_FILE].flatMap((file) => [file, `${file}.map`]),
];

/** Builds the relay's program into `out`. */
export async function buildRelay(out: string): Promise<void> {
	for (const target of [
		relayProgram(),
		relayProgram("server/store/sqlite/writing-thread.ts", WRITING_FILE),
	])
		await build({ ...target, build: { ...target.build, outDir: out } });
	await writeFile(join(out, "main.js"), ENTRY);
	for (const file of [RELAY_FILE, WRITING_FILE])
		await leaveOutPackages(join(out, `${file}.map`));
}

/** A stack names the lines of packages too; their sources, half of the map, are read by nobody. */
async function leaveOutPackages(file: string): Promise<void> {
	const map = JSON.parse(await readFile(file, "utf8")) as {
		sources: string[];
		sourcesContent: (string | null)[];
	};
	map.sourcesContent = map.sourcesContent.map((content, at) =>
		map.sources[at]?.includes("node_modules/") ? null : content,
	);
	await writeFile(file, JSON.stringify(map));
}
