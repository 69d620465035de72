import { mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	asked,
	runs,
	type TestFolder,
	testFolder,
} from "../testing/data-folder.ts";
import { listBackups } from "./list-backups.ts";
import { proveBackup, readBackup } from "./read-backup.ts";

let folder: TestFolder;
afterAll(() => folder.ends());

const BYTES = Uint8Array.from([0, 255, 1, 254]);

describe("BK6 a file that is no whole backup", () => {
	let whole: string;
	/** What lies there, what is said of it, and whether it is seen only when all of it is read. */
	const CASES: [
		what: string,
		make: (path: string) => void,
		reason: string,
		when?: "proven",
	][] = [
		["is not there", () => {}, "absent"],
		["is a folder", (path) => mkdirSync(path), "no_database"],
		["is empty", (path) => runs("touch", path), "no_database"],
		["is a text", (path) => runs("cp", "README.md", path), "no_database"],
		[
			"is of another program",
			(path) => void asked(path, "create table books (title)", "select 1"),
			"foreign",
		],
		[
			"is a database of Shopbell",
			(path) =>
				void asked(
					join(folder.data, "shopbell.db"),
					`vacuum into '${path}'`,
					"select 1",
				),
			"no_backup",
		],
		[
			"was cut off at half",
			(path) => {
				runs("cp", whole, path);
				runs("truncate", "-s", String(statSync(whole).size / 2), path);
			},
			"damaged",
		],
		[
			"was cut off within its first page",
			(path) => {
				runs("cp", whole, path);
				runs("truncate", "-s", "1000", path);
			},
			"damaged",
		],
		["has a page overwritten", overwritten, "damaged", "proven"],
		[
			"has other bytes in a file",
			(path) => changed(path, "update backup_files set bytes = x'00'"),
			"damaged",
			"proven",
		],
		[
			"lacks a file",
			(path) => changed(path, "delete from backup_files"),
			"damaged",
			"proven",
		],
		[
			"lacks an entry",
			(path) => changed(path, "delete from entries"),
			"damaged",
			"proven",
		],
		[
			"lacks what a backup says of itself",
			(path) => changed(path, "delete from backup_facts where name = 'kind'"),
			"damaged",
		],
		[
			"is of a later schema",
			(path) =>
				changed(path, "insert into kysely_migration values ('999', '')"),
			"newer",
		],
		[
			"is of a later form",
			(path) =>
				changed(
					path,
					"update backup_facts set value = 2 where name = 'format'",
				),
			"newer",
		],
	];

	beforeAll(async () => {
		folder = await testFolder();
		await folder.says("In the backup");
		await folder.keepsFile(BYTES);
		whole = (await folder.backsUp({}, join(folder.data, "../whole"))).path;
	});

	/** Across a page in the middle, as a bad block of a disk would. */
	function overwritten(path: string) {
		runs("cp", whole, path);
		const pages = statSync(whole).size / 4096;
		const at = `seek=${4096 * Math.floor(pages / 2)}`;
		const dd = ["if=/dev/zero", `of=${path}`, "bs=1", "count=4096"];
		runs("dd", ...dd, at, "conv=notrunc");
	}

	function changed(path: string, sql: string) {
		runs("cp", whole, path);
		asked(path, sql, "select 1");
	}

	test.each(CASES)("%s: %#", (_, make, reason, when) => {
		const place = mkdtempSync(join(folder.data, "../place-"));
		const path = join(place, "one.backup");
		make(path);
		const before = readdirSync(place);
		if (when === "proven") expect(readBackup(path).conversations).toBe(1);
		else
			expect(() => readBackup(path)).toThrow(
				expect.objectContaining({ reason, message: sentenceWith(path) }),
			);
		expect(() => proveBackup(path)).toThrow(
			expect.objectContaining({ reason, message: sentenceWith(path) }),
		);
		expect(readdirSync(place)).toEqual(before);
		if (reason !== "absent")
			expect(listBackups(place, proveBackup)).toMatchObject([
				{ kind: "unusable", reason },
			]);
	});

	test("is still being written", () => {
		runs("cp", whole, `${whole}.part`);
		expect(() => readBackup(`${whole}.part`)).toThrow(/cut off while it was/);
		expect(listBackups(join(folder.data, "../whole"))).toHaveLength(1);
	});

	function sentenceWith(path: string) {
		return expect.stringMatching(
			new RegExp(
				`^(There is no file )?${path}.*\\.( Nothing was changed\\.)?$`,
			),
		);
	}
});
