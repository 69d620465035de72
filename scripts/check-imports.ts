// Checks the rules of the house that a compiler does not know: who imports whom, one clock, no
// HTML from text, names that say something, nothing that only tests use, no
// function of more than a hundred lines. CONTRIBUTING.md says why.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { folderCycles } from "./imports/cycles.ts";
import { faultsInLength } from "./imports/long-function.ts";
import { faultsIn, pathsOutside } from "./imports/rules.ts";
import { readSource, type Source } from "./imports/source.ts";
import { unusedExports } from "./imports/unused-exports.ts";
import { root } from "./run.js";

const MAX_BYTES = 1_000_000; // larger files are pictures or data

const files = listFiles();
const sources = new Map<string, Source & { text: string }>();
const faults: string[] = [];
for (const file of files) {
	const text = readText(file);
	if (text === undefined) continue;
	faults.push(...pathsOutside(file, text));
	if (!/\.(tsx?|js)$/.test(file)) continue;
	const source = readSource(file, text);
	sources.set(file, { ...source, text });
	faults.push(...faultsInLength(file, source.longFunctions));
	if (!file.endsWith(".js")) faults.push(...faultsIn(file, text, source));
}
faults.push(...unusedExports(sources));
faults.push(...folderCycles(sources));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`${files.length} files keep the rules of the house.`);

/** Everything that is or may be committed. */
function listFiles(): string[] {
	const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
	try {
		return execFileSync("git", args, { cwd: root, encoding: "utf8" })
			.split("\0")
			.filter(Boolean);
	} catch {
		console.error(
			"This check asks git which files belong to the project, and git did not answer.",
		);
		process.exit(1);
	}
}

function readText(file: string): string | undefined {
	const stat = statSync(join(root, file), { throwIfNoEntry: false });
	if (!stat?.isFile() || stat.size > MAX_BYTES) return undefined; // deleted, but not yet in git
	const text = readFileSync(join(root, file), "utf8");
	return text.includes("\0") ? undefined : text;
}
