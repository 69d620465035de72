import { expect, test } from "vitest";
import { faultsIn } from "./rules.ts";

const READS = 'import { readFile } from "node:fs/promises";';

test.each([
	["server/forgetting/forget.test.ts", READS],
	["server/notifications/mail.ts", 'import { createReadStream } from "fs";'],
	["server/store/sqlite/sqlite.ts", 'import * as fs from "node:fs";'],
	["server/store/sqlite/sqlite.ts", 'import { copyFileSync } from "node:fs";'],
	["server/app.ts", 'const fs = await import("node:fs");'],
	["e2e/faults/folder.test.ts", 'import { openSync } from "node:fs";'],
	["golden/database.test.ts", 'import { cp } from "node:fs/promises";'],
])(
	"where databases are open, a file that opens others by fs is found: %s",
	(file, text) => {
		expect(faultsIn(file, text)).toEqual([
			expect.stringMatching(/ of fs may open a file of a database/),
		]);
	},
);

test.each([
	[
		"server/store/sqlite/x.ts",
		'import { mkdirSync, statSync } from "node:fs";',
	],
	["server/forgetting/x.test.ts", 'import { mkdtemp, rm } from "fs/promises";'],
	["server/edge/http/files.ts", 'import { readFileSync } from "node:fs";'],
	["server/ports/x.ts", 'import type { Stats } from "node:fs";'],
	["scripts/x.ts", READS],
	["e2e/world/x.ts", READS],
])(
	"by name alone, of named files, and where no database is open, fs is used: %s",
	(file, text) => {
		expect(faultsIn(file, text)).toEqual([]);
	},
);
