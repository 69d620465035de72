import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../open-store.ts";
import { handClock } from "../../ports/clock.ts";
import { DECISIONS } from "../../store-parts.ts";
import { looking, saying } from "../../testing/store/decisions.ts";
import { openTested } from "../../testing/store/open-tested.ts";
import { otherProcess, WRITES } from "../../testing/store/other-process.ts";
import {
	says,
	siteRow,
	storeSuite,
	visitorRow,
	written,
} from "../../testing/store/suite.ts";
import { createWriters } from "../../testing/store/writers.ts";
import {
	STAFF_UNCHANGED_BY,
	VISITORS_UNCHANGED_BY,
} from "../../unchanged-by.ts";
import { CONVERSATION_COLUMNS, ENTRY_COLUMNS } from "../contract/columns.ts";
import { connect } from "./driver.ts";
import { openDatabase } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const writers = createWriters();
storeSuite("SQLite in memory", async (clock) =>
	writers.noting(await openTested(":memory:", clock)),
);

// After the suite, which asks everything.
test("PF11 what is said to leave the staff as it was writes nothing of it", () => {
	writers.stop();
	const harmless = new Set<string>(STAFF_UNCHANGED_BY);
	const { ofStaff } = writers;
	expect([...ofStaff].filter((name) => harmless.has(name))).toEqual([]);
	expect(ofStaff).toContain("removeMember");
	expect(ofStaff).toContain("dropSessionsOf");
	expect(ofStaff).toContain("keepSettings");
});

test("PF11 what is said to leave shoppers as they were writes nothing of them", () => {
	const harmless = new Set<string>(VISITORS_UNCHANGED_BY);
	const { ofVisitors } = writers;
	expect([...ofVisitors].filter((name) => harmless.has(name))).toEqual([
		// They are new, and nobody keeps who is not there.
		"makeVisitor",
	]);
	expect(ofVisitors).toContain("forgetVisitor");
	expect(ofVisitors).toContain("keepIdentity");
});

test("MS3 the writing connection syncs every commit, in a write-ahead log", async () => {
	const path = join(folder, "data", "shopbell.db");
	const store = await openTested(path, handClock(0));
	expect(store.pragma("journal_mode")).toBe("wal");
	expect(store.pragma("synchronous")).toBe(2);
	expect(store.pragma("foreign_keys")).toBe(1);
	expect(store.pragma("wal_autocheckpoint")).toBe(2_000);
	// Nobody else on the machine reads what shoppers wrote.
	expect(statSync(join(folder, "data")).mode & 0o077).toBe(0);
	await store.close();
});

test("MS3 what was committed is read by another connection, and after opening again", async () => {
	const path = join(folder, "again.db");
	const store = await openTested(path, handClock(1));
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	const { row } = await written(store, says(maya, "Is it here?"));
	const other = connect(path);
	expect(other.prepare("select body from entries").all()).toEqual([
		{ body: '{"text":"Is it here?"}' },
	]);
	other.close();
	await store.close();
	const again = await openTested(path, handClock(2));
	expect(await again.conversation(row.id)).toMatchObject({ last_seq: 1 });
	await again.close();
});

test("MS4 numbers and times are kept as integers", async () => {
	const path = join(folder, "types.db");
	const store = await openTested(path, handClock(Date.UTC(2026, 5, 1)));
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	await written(store, says(maya, "x"));
	const other = connect(path);
	const types = other
		.prepare("select typeof(seq) as seq, typeof(at) as at from entries")
		.all();
	expect(types).toEqual([{ seq: "integer", at: "integer" }]);
	other.close();
	await store.close();
});

test("every column that the migrations made is one that a new row fills, and no other", async () => {
	const path = join(folder, "columns.db");
	await (await openTested(path, handClock(0))).close();
	const database = connect(path);
	for (const [table, columns] of [
		["conversations", CONVERSATION_COLUMNS],
		["entries", ENTRY_COLUMNS],
	] as const) {
		const made = database.prepare(`pragma table_info(${table})`).all();
		const names = (made as { name: string }[]).map(({ name }) => name);
		expect([...columns].sort()).toEqual(names.sort());
	}
	database.close();
});

test("MS3 no statement of the relay waits for another process; a command's do", async () => {
	const path = join(folder, "waits.db");
	const relay = await openTested(path, handClock(0));
	expect(relay.pragma("busy_timeout")).toBe(0);
	const command = await openStore(path, handClock(0), { as: "command" });
	expect(command.pragma("busy_timeout")).toBeGreaterThan(0);
	await command.close();
	await relay.close();
});

test("MS3 a disk that is full in the middle of several statements is named as such, and what comes next is kept", async () => {
	const store = await openTested(":memory:", handClock(0));
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	// Smaller than the database is means: exactly as large as it is.
	store.pragma("max_page_count = 1");
	await expect(
		store.keepReplyTo(shop.id, maya.id, "x".repeat(500_000), 0),
	).rejects.toMatchObject({ code: "SQLITE_FULL" });
	store.pragma("max_page_count = 4294967294");
	await store.keepReplyTo(shop.id, maya.id, "maya@example.com", 0);
	expect((await store.visitor(shop.id, maya.id))?.reply_to).toBe(
		"maya@example.com",
	);
	await store.close();
});

test("a database that could not be begun, because the disk is full, is begun as soon as there is room", ({
	skip,
	onTestFinished,
}) => {
	const disk = mkdtempSync(join(folder, "full-"));
	if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "x", disk]).status)
		skip("only where this user may mount");
	onTestFinished(() => void spawnSync("umount", ["-l", disk]));
	const fills = join(disk, "fills");
	spawnSync("dd", ["if=/dev/zero", `of=${fills}`, "bs=4096"]);
	const begins = () => openDatabase(join(disk, "begun.db"), "relay");
	expect(begins).toThrow(/full/);
	rmSync(fills);
	begins().close();
});

test("PR1 what has to go from the disk waits for the end of what is written in several statements", async () => {
	const store = await openTested(":memory:", handClock(0));
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	await store.keepReplyTo(shop.id, maya.id, "maya@example.com", 0);
	const changed = store.keepReplyTo(shop.id, maya.id, null, 0);
	const scrubbed = [];
	// At each point of it.
	for (let step = 0; step < 30; step++) {
		scrubbed.push(store.scrub());
		await null;
	}
	await changed;
	expect(new Set(await Promise.all(scrubbed))).toEqual(new Set([true]));
	await store.close();
});

test("MS4 the clock that was seen last waits for another process that writes", async () => {
	const path = join(folder, "seen.db");
	const clock = handClock(0);
	const store = await openTested(path, clock);
	expect(await store.clockSeen(1_000)).toBe(1_000);
	const command = await otherProcess(path, ...WRITES);
	const seen = store.clockSeen(2_000);
	clock.pass(10);
	await command.ends();
	clock.pass(10);
	expect(await seen).toBe(1_000);
	await store.close();
});

test("MS3 a write that meets another process's lock and comes too late leaves nothing half begun behind", async () => {
	const path = join(folder, "late.db");
	const clock = handClock(0);
	const store = await openTested(path, clock);
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	const command = await otherProcess(path, ...WRITES);
	const looked = store.keepVisitorContext(shop.id, maya.id, "{}");
	const refused = expect(looked).rejects.toMatchObject({ code: "SQLITE_BUSY" });
	for (let passed = 0; passed <= 2_000; passed += 10) {
		clock.pass(10);
		await new Promise((next) => setImmediate(next));
	}
	await refused;
	await command.ends();
	expect(await written(store, says(maya, "x"))).toMatchObject({
		row: { last_seq: 1 },
	});
	await store.close();
});

test("PF34 a group that somebody else overtakes at each try is refused, and kept once nobody does", async () => {
	const path = join(folder, "overtaken.db");
	const clock = handClock(0);
	await (await openTested(path, clock)).close();
	const other = connect(path);
	let isOvertaken = true;
	let decided = 0;
	const overtaken: typeof looking = {
		...looking,
		decide() {
			decided += 1;
			if (isOvertaken)
				other.exec("update conversations set last_at = last_at + 1");
			return { kind: "write", set: { state: "closed" } };
		},
	};
	const decisions = [...DECISIONS, saying, overtaken];
	const store = await openStore(path, clock, { decisions });
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	const { row } = await written(store, says(maya, "x"));
	const wanted = looking.of({ site: shop.id, conversation: row.id }, null, {
		workload: { person: maya.id },
	});

	const refused = expect(store.commit([wanted])).rejects.toMatchObject({
		code: "SQLITE_BUSY",
	});
	for (let passed = 0; passed <= 2_000; passed += 10) {
		clock.pass(10);
		await new Promise((next) => setImmediate(next));
	}
	await refused;
	// Ten at once, and again every 10 ms for two seconds.
	expect(decided).toBeGreaterThan(10);
	expect(decided).toBeLessThanOrEqual(10 * 201);
	isOvertaken = false;
	expect(await store.commit([wanted])).toMatchObject([{ kind: "written" }]);
	other.close();
	await store.close();
});
