import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../run.js";
import { missingIn } from "./missing.support.ts";
import { commandsOn } from "./on-page.ts";
import { TRIES } from "./tries.ts";

const read = (page: string) => readFileSync(join(root, page), "utf8");

test("a page's commands are those in its shell blocks and between backticks, each once", () => {
	const page = [
		"Say `npm start`, or `PORT=1 npm start`, and not `ls` or npm ci.",
		"```sh",
		"npm run storm -- --minutes 1   # blows",
		"npm start",
		"```",
		"```html",
		"npm run nothing",
		"```",
	].join("\n");
	expect(commandsOn(page)).toEqual([
		"npm run storm -- --minutes 1",
		"npm start",
		"PORT=1 npm start",
	]);
});

test("what a command names and is not there is found", () => {
	expect(missingIn("npm run build && npx playwright test states")).toEqual([]);
	expect(missingIn("PORT=1 npm run nothing")).toEqual(['the script "nothing"']);
	expect(missingIn("npx nothing")).toEqual(['the program "nothing"']);
	expect(
		missingIn("npx --yes --package=./shopbell-0.0.1.tgz shopbell serve"),
	).toEqual([expect.stringContaining('"./shopbell-0.0.1.tgz"')]);
	expect(missingIn("npx playwright test nothing")).toEqual([
		'the play "nothing"',
	]);
	expect(missingIn("npx tsx scripts/nothing.ts")).toEqual([
		'the file "scripts/nothing.ts"',
	]);
});

test("every command that a page names is there", () => {
	const pages = execFileSync("git", ["ls-files", "-z", "*.md"], {
		cwd: root,
		encoding: "utf8",
	})
		.split("\0")
		.filter(Boolean);
	const missing = pages.flatMap((page) =>
		commandsOn(read(page)).flatMap((command) =>
			missingIn(command).map((what) => `${page}: ${command}: ${what}`),
		),
	);
	expect(missing).toEqual([]);
});

test("every command of README and CONTRIBUTING has a way to be tried, and no other has", () => {
	const named = ["README.md", "CONTRIBUTING.md"].flatMap((page) =>
		commandsOn(read(page)),
	);
	expect(new Set(named)).toEqual(new Set(Object.keys(TRIES)));
});
