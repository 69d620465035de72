import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../server/store/sqlite/driver.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntryKind } from "../protocol/entry.ts";
import { root } from "../scripts/run.js";
import { kept, VERSIONS } from "./data.ts";
import { anHour } from "./hour.ts";
import { type StoredNames, storedNames } from "./names.ts";

const KINDS = ["columns", "indexes", "codes", "json"] as const;
const RULE =
	"What is stored keeps its name. A change needs a migration in server/store/migrations, a test of it, and a line in golden/migrated.json that names both";

/** Every kind of entry; the compiler misses a new one here. */
const ENTRY_KINDS: Record<EntryKind, true> = {
	started: true,
	message: true,
	card: true,
	note: true,
	masked: true,
	assigned: true,
	joined: true,
	nothing_to_answer: true,
	message_scheduled: true,
	schedule_ended: true,
	tagged: true,
	outcome_set: true,
	snoozed: true,
	snooze_ended: true,
	spam_marked: true,
	released: true,
	transferred: true,
	offered: true,
	offer_ended: true,
	mode_changed: true,
	quieted: true,
	woken: true,
	language_chosen: true,
	closed: true,
	reopened: true,
	asked: true,
	rated: true,
	forgotten: true,
	withdrawn: true,
	customer_checked: true,
	promised: true,
	"promise-kept": true,
	"promise-late": true,
	"promise-moved": true,
	"promise-withdrawn": true,
	"promise-confirmed": true,
	"promise-reminded": true,
	"promise-handed-over": true,
	"recovery-opened": true,
	"put-right": true,
	"recovery-told": true,
	"recovery-tried": true,
	"recovery-other-asked": true,
	"recovery-not-accepted": true,
	"recovery-ended": true,
	"complaint-filed": true,
	"complaint-decided": true,
	"complaint-disputed": true,
	"complaint-reminded": true,
	agreed: true,
	"agreement-confirmed": true,
	"agreement-corrected": true,
};

/** What a released version stored and today's program does not: by which migration it went, and which test shows it. */
type Migrated = Record<string, { migration: string; test: string }>;

const read = <T>(file: string): T =>
	JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as T;
const listed = read<StoredNames>("names.json");
const migrated = read<Migrated>("migrated.json");

const folder = mkdtempSync(join(tmpdir(), "shopbell-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

let stored: StoredNames;
beforeAll(async () => {
	const path = join(folder, "hour.db");
	await anHour(path);
	const database = connect(path);
	stored = storedNames(database);
	database.close();
}, 120_000);

describe.each(KINDS)("%s", (kind) => {
	test("what today's program stores is on the list", () => {
		const added = stored[kind].filter((name) => !listed[kind].includes(name));
		expect(
			added,
			`New, and for ever: add it to golden/names.json, and to the golden data of the next version (${kind})`,
		).toEqual([]);
	});

	test("what is on the list is stored by today's program", () => {
		const gone = listed[kind].filter((name) => !stored[kind].includes(name));
		expect(gone, `${RULE} (${kind})`).toEqual([]);
	});

	test.each(VERSIONS)("what %s stored has its name still", (version) => {
		const names = kept<StoredNames>(version, "names.json")[kind];
		const gone = names.filter(
			(name) => !listed[kind].includes(name) && !migrated[name],
		);
		expect(gone, `${RULE} (${kind}, ${version})`).toEqual([]);
	});
});

test("the hour has an entry of every kind", () => {
	const kinds = stored.codes.filter((code) => code.startsWith("entries.kind "));
	expect(kinds).toEqual(
		Object.keys(ENTRY_KINDS)
			.map((kind) => `entries.kind ${kind}`)
			.sort(),
	);
});

test("what was migrated names a migration and a test that are there", () => {
	const missing = Object.values(migrated)
		.flatMap(({ migration, test }) => [migration, test])
		.filter((file) => !existsSync(join(root, file)));
	expect(missing).toEqual([]);
});
