import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = new URL("../", import.meta.url);

it("says what a class looks like in one file: two would add up", () => {
	const said = new Map<string, Set<string>>();
	for (const file of readdirSync(FOLDER, { recursive: true })) {
		if (!String(file).endsWith(".css")) continue;
		const css = readFileSync(new URL(String(file), FOLDER), "utf8");
		// A whole selector at the line's beginning; what a medium changes is indented.
		for (const [, name = ""] of css.matchAll(/^(\.[\w-]+)(?:,| \{)$/gm))
			said.set(name, (said.get(name) ?? new Set()).add(String(file)));
	}
	expect(said.size).toBeGreaterThan(100);
	const twice = [...said].filter(([, files]) => files.size > 1);
	expect(twice.map(([name, files]) => [name, ...files])).toEqual([]);
});
