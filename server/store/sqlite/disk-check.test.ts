import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import { openTested } from "../../testing/store/open-tested.ts";
import { otherProcess, WRITES } from "../../testing/store/other-process.ts";
import { siteRow } from "../../testing/store/suite.ts";
import type { Outcome } from "../contract/change.ts";
import { createDiskCheck, TRIED_MS } from "./disk-check.ts";
import { connect } from "./driver.ts";
import { createTransactions } from "./transactions.ts";
import { writerHere } from "./writer.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function disk() {
	const clock = handClock(0);
	const database = connect(":memory:");
	database.exec("create table store_values (name text primary key, value)");
	const check = createDiskCheck(
		writerHere(database),
		clock,
		createTransactions(clock),
	);
	/** What is written fails from here on. */
	const refuses = (yes: boolean) => database.exec(`pragma query_only = ${yes}`);
	return { clock, database, refuses, ...check };
}

test("MO1 a disk that takes nothing is seen within ten seconds, and that it takes it again at once", async () => {
	const { clock, refuses, check } = disk();
	await check();
	refuses(true);
	clock.pass(TRIED_MS - 1);
	await check();
	clock.pass(1);
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
	refuses(false);
	await check();
});

test("MO1 a change that was not kept is a reason to try at once, one that was is none to try", async () => {
	const { clock, database, refuses, check, watched } = disk();
	let fails = false;
	const commit = watched(async () => {
		if (fails) throw Object.assign(new Error(), { code: "SQLITE_FULL" });
		return [{ kind: "written" } as Outcome];
	});
	await commit([]);
	refuses(true);
	await check();
	fails = true;
	await expect(commit([])).rejects.toThrow();
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
	refuses(false);
	await check();
	expect(database.prepare("select * from store_values").all()).toEqual([]);
	clock.pass(TRIED_MS);
});

test("MO1 after a change that was not kept, a smaller one that still fits does not stand for the disk", async () => {
	const { refuses, check, watched } = disk();
	let fails = true;
	const commit = watched(async () => {
		if (fails) throw Object.assign(new Error(), { code: "SQLITE_FULL" });
		return [{ kind: "written" } as Outcome];
	});
	await expect(commit([])).rejects.toThrow();
	fails = false;
	await commit([]);
	refuses(true);
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
	refuses(false);
	await check();
	await commit([]);
	refuses(true);
	await check();
});

test("MO1 a change that wrote nothing says nothing of the disk", async () => {
	const { clock, refuses, check, watched } = disk();
	const commit = watched(async () => [
		{ kind: "unchanged" } as Outcome,
		{ kind: "duplicate" } as Outcome,
		{ kind: "refused", refusal: { code: "closed" } },
	]);
	await check();
	refuses(true);
	clock.pass(TRIED_MS);
	await commit([]);
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
});

/** Whatever comes first: it is done, or so much time has passed in steps of the waiting. */
async function settles(
	work: Promise<unknown>,
	clock: ReturnType<typeof handClock>,
	ms: number,
): Promise<"kept" | "refused" | "waits"> {
	let state: "kept" | "refused" | "waits" = "waits";
	const done = work.then(
		() => {
			state = "kept";
		},
		() => {
			state = "refused";
		},
	);
	for (let passed = 0; state === "waits" && passed < ms; passed += 10) {
		clock.pass(10);
		await new Promise((next) => setImmediate(next));
	}
	if (state !== "waits") await done;
	return state;
}

test("MO1 a program that writes for a moment is waited for, and one that does not end is a reason to say no", async () => {
	const path = join(folder, "busy.db");
	const clock = handClock(0);
	const store = await openTested(path, clock);
	await store.keepSite(siteRow("Lamp & Loom"));
	const command = await otherProcess(path, ...WRITES);
	const asked = [store.check(), store.check()] as const;
	expect(await settles(Promise.all(asked), clock, 1_000)).toBe("waits");
	expect(await settles(asked[0], clock, 2_000)).toBe("refused");
	const again = store.check();
	expect(await settles(again, clock, 500)).toBe("waits");
	await command.ends();
	expect(await settles(again, clock, 500)).toBe("kept");
	await store.close();
});

test("MO1 after a change that another program's lock has refused, the disk is tried at once", async () => {
	const { clock, refuses, check, watched } = disk();
	await check();
	const commit = watched(async () => {
		throw Object.assign(new Error(), { code: "SQLITE_BUSY" });
	});
	await expect(commit([])).rejects.toThrow();
	refuses(true);
	await expect(check()).rejects.toMatchObject({ code: "SQLITE_READONLY" });
	clock.pass(TRIED_MS);
});
