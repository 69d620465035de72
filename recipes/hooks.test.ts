import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DATABASE } from "../server/config/choose-data-folder.ts";
import {
	type TestFolder,
	testFolder,
	textsIn,
} from "../server/testing/data-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

let shop: TestFolder;
let programs: string;

beforeAll(async () => {
	shop = await testFolder();
	programs = join(shop.data, "../programs");
	mkdirSync(programs);
	// What stands in the container at /usr/local/bin, for the build of this folder.
	writeFileSync(
		join(programs, "shopbell"),
		`#!/bin/sh\nexec "${process.execPath}" "${root}dist/server/main.js" "$@"\n`,
		{ mode: 0o755 },
	);
});
afterAll(() => shop.ends());

function runs(hook: string, data: string, path = `${programs}:/bin:/usr/bin`) {
	const file = join(root, "recipes/container/hooks", hook);
	const { status, stderr } = spawnSync(file, {
		env: { PATH: path, SHOPBELL_DATA: data },
		encoding: "utf8",
	});
	return { status, stderr };
}

test("RC8 what the hook makes while the relay serves is restored by the other one, whatever was copied beside it", async () => {
	const copy = join(shop.data, "once.backup");
	// The one of last night gives way.
	writeFileSync(copy, "of last night");
	await shop.says("Before the copy");
	expect(runs("pre-backup", shop.data)).toEqual({ status: 0, stderr: "" });
	await shop.says("Meanwhile");

	const restored = join(shop.data, "../restored");
	mkdirSync(restored);
	copyFileSync(copy, join(restored, "once.backup"));
	writeFileSync(join(restored, DATABASE), "SQLite format 3\0 and then torn");
	expect(runs("post-restore", restored)).toEqual({ status: 0, stderr: "" });
	expect(textsIn(restored)).toEqual(["Before the copy"]);
	expect(existsSync(join(restored, "once.backup"))).toBe(false);
	// Of a container that was paused: nothing is to be done.
	expect(runs("post-restore", restored)).toEqual({ status: 0, stderr: "" });
	expect(textsIn(restored)).toEqual(["Before the copy"]);
});

test("RC8 a backup that fails leaves none of an earlier day, so that ONCE pauses the container", () => {
	const data = join(shop.data, "../none");
	mkdirSync(data);
	writeFileSync(join(data, "once.backup"), "of yesterday");
	const { status } = runs("pre-backup", data);
	expect(status).not.toBe(0);
	expect(existsSync(join(data, "once.backup"))).toBe(false);
});

test("RC8 git keeps the hooks as programs", () => {
	const kept = execFileSync(
		"git",
		["ls-files", "--stage", "recipes/container"],
		{ cwd: root, encoding: "utf8" },
	);
	const modes = kept
		.trim()
		.split("\n")
		.map((line) => line.slice(0, 6));
	expect(modes).toEqual(["100755", "100755", "100755"]);
});
