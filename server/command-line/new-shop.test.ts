import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError } from "../config/config-error.ts";
import { isNewShop } from "./new-shop.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-new-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What counts is a name: folders stand for files. */
const holds = (...names: string[]) => {
	for (const name of names) mkdirSync(join(folder, name), { recursive: true });
};
const judged = (asked = false, data = folder) =>
	isNewShop({ data, backups: join(folder, "copies") }, asked);
const refusal = (asked = false) => {
	try {
		judged(asked);
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
	}
	return "taken";
};

test("CL2 a folder that is absent, empty, or holds what belongs to a disk or to the settings gets a new shop", () => {
	expect(judged(false, join(folder, "absent"))).toBe(true);
	expect(judged()).toBe(true);
	holds("lost+found", ".snapshots", "shopbell.env");
	expect(judged()).toBe(true);
});

test("CL2 a folder with a database is a shop already, and no new one begins there", () => {
	holds("shopbell.db", "files", "notes");
	expect(judged()).toBe(false);
	expect(refusal(true)).toMatch(/^There is a database in .+ already/);
});

test.each([
	"files",
	"backups",
	"shopbell.lock",
	"shopbell-backup.lock",
	"shopbell.db-wal",
	"relay.log",
	"shopbell-20300101T000000Z.backup",
	"shopbell-20300101T000000Z.backup.part",
])(
	"CL2 what is left of a shop, as %s, is refused unless a new one is asked for",
	(name) => {
		holds(name, "lost+found");
		expect(refusal()).toBe(
			`${folder} holds what is left of a shop (${name}), and no database. Restore a backup with shopbell restore, or name the folder of the shop with --data or SHOPBELL_DATA. To begin a new shop there: shopbell serve --new-shop`,
		);
		expect(judged(true)).toBe(true);
	},
);

test("CL2 a link that leads to no database is what is left of a shop", () => {
	symlinkSync("/nowhere/shopbell.db", join(folder, "shopbell.db"));
	expect(refusal()).toContain("(shopbell.db)");
});

test("CL2 backups in another folder speak against a new shop, too", () => {
	holds("copies/shopbell-20300101T000000Z.backup", "empty");
	const reading = () => judged(false, join(folder, "empty"));
	expect(reading).toThrow(/holds backups of a shop \(shopbell-2030/);
	expect(judged(true, join(folder, "empty"))).toBe(true);
});

test("CL2 a folder with other things is no folder of a shop, and three of them are told", () => {
	holds("a", "b", "c", "d");
	expect(refusal()).toMatch(/ holds other things \(a, b, c, …\), and no/);
	expect(judged(true)).toBe(true);
});
