import { posix } from "node:path";
import { isTest } from "./rooms.ts";
import type { Source } from "./source.ts";

const PRODUCT =
	/^(protocol|client|ui|widget|console|server|demo|scripts)\/.*\.(tsx?|js)$/;

/** Taken in another way than by an import of the product. */
const ENTRIES = new Set([
	// The script asks for the built file by its address.
	"widget/embed/panel/main.ts",
	"widget/embed/plain/main.ts",
	// Shops import it, from a package of its own.
	"widget/module/load-shopbell.ts",
	// The tests of every store run it.
	"server/store/contract/suite.ts",
]);

/** Figures that a feature to come will call may stand there before it: their docstring says which. */
const AHEAD = "server/statistics/";
const CALLED_BY = /Called by: .+ \(to come\)/;

/** What product files export and only tests import: either a feature is missing, or the thing is dead. */
export function unusedExports(
	sources: ReadonlyMap<string, Source & { text: string }>,
): string[] {
	const taken = importedNames(sources);
	const faults: string[] = [];
	for (const [file, { exports, text }] of sources) {
		if (!PRODUCT.test(file) || isTest(file) || ENTRIES.has(file)) continue;
		if (file.endsWith(".d.ts")) continue; // says the types of the .js beside it
		const names = taken.get(file);
		for (const { name, line, usedInside } of exports) {
			if (usedInside || names?.has(name) || names?.has("*")) continue;
			if (!file.startsWith(AHEAD))
				faults.push(
					`${file}:${line}  ${name} is exported and no file but tests uses it: delete it, or take it where it is used`,
				);
			else if (!CALLED_BY.test(text))
				faults.push(
					`${file}:${line}  nothing calls ${name} yet: say in its docstring "Called by: <feature> (to come)."`,
				);
		}
	}
	return faults;
}

function importedNames(
	sources: ReadonlyMap<string, Source>,
): Map<string, Set<string>> {
	const taken = new Map<string, Set<string>>();
	for (const [file, { imports }] of sources) {
		for (const { from, names } of imports) {
			if (!from.startsWith(".")) continue;
			const to = posix.join(posix.dirname(file), from.replace(/\?.*$/, ""));
			if (!isUse(file, to)) continue;
			const known = taken.get(to) ?? new Set();
			for (const name of names) known.add(name);
			taken.set(to, known);
		}
	}
	return taken;
}

/** bench/ measures the product; what scripts/ offers is there for the plays and the golden data too. */
function isUse(file: string, to: string): boolean {
	if (!isTest(file)) return true;
	if (/\.(test|support)\.|\/testing\//.test(file)) return false;
	return file.startsWith("bench/") || to.startsWith("scripts/");
}
