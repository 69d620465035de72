import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VARIABLE_NAMES } from "./config.ts";

test("SF10 docs/settings.md has a row for each setting, in the order of the program, and for nothing else", () => {
	const page = readFileSync("docs/settings.md", "utf8");
	const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
	expect(rows).toEqual([...VARIABLE_NAMES]);
});
