import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../open-store.ts";
import { wallClock } from "../../ports/clock.ts";
import { collectStatements } from "./collect-statements.ts";
import { lockFolder } from "./folder-lock.ts";
import { checkIntegrity, inspectDatabase } from "./inspect-database.ts";

let folder: string;
let path: string;
beforeAll(async () => {
	// Characters that mean something in an address.
	folder = await mkdtemp(join(tmpdir(), "shopbell ?#%-"));
	path = join(folder, "shopbell.db");
	await (await openStore(path, wallClock)).close();
	// The driver leaves the log until then.
	await collectStatements();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function names(): Promise<[string, number][]> {
	const all = (await readdir(folder)).sort();
	return Promise.all(
		all.map(
			async (name): Promise<[string, number]> => [
				name,
				(await stat(join(folder, name))).mtimeMs,
			],
		),
	);
}

test("DR7 who looks at a database without a relay makes, changes and leaves nothing", async () => {
	const before = await names();
	expect(inspectDatabase(path)).toMatchObject({
		kind: "usable",
		relayRuns: false,
		changesBehind: 0,
	});
	expect(checkIntegrity(path, true)).toEqual({ faults: [], orphans: 0 });
	expect(await names()).toEqual(before);
	const none = join(folder, "nowhere", "shopbell.db");
	expect(inspectDatabase(none)).toEqual({
		kind: "unusable",
		reason: "absent",
		relayRuns: false,
	});
	expect(await names()).toEqual(before);
});

test("DR7 beside a relay its lock is seen, and its newest words are read", async () => {
	const unlock = lockFolder(path);
	const store = await openStore(path, wallClock);
	const now = wallClock.now();
	await store.clockSeen(now);
	expect(inspectDatabase(path)).toMatchObject({
		relayRuns: true,
		clockSeen: now,
	});
	expect(checkIntegrity(path, false)).toEqual({ faults: [], orphans: null });
	await store.close();
	unlock();
	expect(inspectDatabase(path).relayRuns).toBe(false);
});

test("DR7 what is no database is no fault of the doctor", async () => {
	const strange = join(folder, "strange");
	await mkdir(join(strange, "shopbell.db"), { recursive: true });
	expect(inspectDatabase(join(strange, "shopbell.db"))).toMatchObject({
		kind: "unusable",
		reason: "no_database",
	});
});
