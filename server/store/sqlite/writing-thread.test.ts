import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { handClock } from "../../ports/clock.ts";
import { armFailpoint } from "../../ports/failpoint.ts";
import { builtThread } from "../../testing/store/built-thread.ts";
import { looking, seen } from "../../testing/store/decisions.ts";
import { openTested } from "../../testing/store/open-tested.ts";
import { otherProcess } from "../../testing/store/other-process.ts";
import {
	changes,
	hired,
	says,
	siteRow,
	storeSuite,
	visitorRow,
	written,
} from "../../testing/store/suite.ts";
import { WRITER_ENDED } from "../contract/fault.ts";
import { writerApart } from "./writer-apart.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-thread-"));
let thread: Awaited<ReturnType<typeof builtThread>>;
/** With all tables, so that they are made once. Closed, so that it may be copied. */
const template = join(folder, "template.db");
beforeAll(async () => {
	thread = await builtThread();
	await (await openTested(template, handClock(0))).close();
});
afterAll(() => {
	rmSync(folder, { recursive: true });
	thread.remove();
});
afterEach(() => armFailpoint(undefined));

let made = 0;
function opened(
	clock = handClock(0),
	path = join(folder, `${made++}.db`),
): ReturnType<typeof openTested> {
	copyFileSync(template, path);
	return openTested(path, clock, undefined, undefined, thread.file);
}

async function shopWithMaya(store: Awaited<ReturnType<typeof opened>>) {
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	return { shop, maya };
}

// The gate asks all of it in memory and on PostgreSQL; what is written here goes by the same few orders.
describe("with a thread that writes", { tags: ["more"] }, () => {
	storeSuite("SQLite in a file", (clock) => {
		// What the suite asks does not depend on when the disk has it, and half of its time would be that.
		armFailpoint("synchronous-off");
		return opened(clock);
	});
});

describe("a thread that writes", () => {
	test("MS3 it syncs every commit, in a write-ahead log, and waits for no other process", async () => {
		const store = await opened();
		expect(await store.writingPragma("journal_mode")).toBe("wal");
		expect(await store.writingPragma("synchronous")).toBe(2);
		expect(await store.writingPragma("foreign_keys")).toBe(1);
		expect(await store.writingPragma("secure_delete")).toBe(1);
		expect(await store.writingPragma("busy_timeout")).toBe(0);
		await store.close();
	});

	test("a setting of it waits for the transaction that is under way, in which SQLite would refuse it", async () => {
		const store = await opened();
		const { shop, maya } = await shopWithMaya(store);
		const kept = Array.from({ length: 20 }, (_, at) =>
			store.keepReplyTo(shop.id, maya.id, `maya${at}@example.com`, 0),
		);
		await new Promise((next) => setImmediate(next));
		await Promise.all([...kept, store.setSynchronous("off")]);
		expect(await store.writingPragma("synchronous")).toBe(0);
		await store.close();
	});

	test("one that ends before it has opened the database fails the start", async () => {
		const entry = join(folder, "ends.mjs");
		writeFileSync(entry, "process.exit(1)");
		await expect(writerApart(entry, ":memory:")).rejects.toMatchObject({
			code: WRITER_ENDED,
		});
	});

	test("PF30 while a group waits for the disk others read, and its changes are not seen before it is on the disk", async () => {
		armFailpoint("slow-sync:300");
		const store = await opened();
		const { shop, maya } = await shopWithMaya(store);
		const { row } = await written(store, says(maya, "one"));
		let done = false;
		const second = written(store, says(maya, "two")).then(() => {
			done = true;
		});
		const read: number[] = [];
		while (!done) {
			const found = await store.conversation(row.id);
			if (!done) read.push(found?.last_seq ?? 0);
			await new Promise((next) => setImmediate(next));
		}
		await second;
		// Many reads were answered while it waited.
		expect(read.length).toBeGreaterThan(10);
		expect(new Set(read.slice(0, 10))).toEqual(new Set([1]));
		expect(await store.conversationsOf(shop.id, maya.id, 9)).toMatchObject([
			{ last_seq: 2 },
		]);
		await store.close();
	});

	test("PF31 two gives of one slot in one group: exactly one wins", async () => {
		const store = await opened();
		const { shop, maya } = await shopWithMaya(store);
		const omar = await store.makeVisitor(visitorRow(shop));
		const noor = await hired(store, "Noor", shop);
		await store.keepMembership({ ...noor, slots: 1 });
		const rows = [
			(await written(store, says(maya, "one"))).row,
			(await written(store, says(omar, "one"))).row,
		];
		await store.commit(
			rows.map((row) =>
				looking.of({ site: shop.id, conversation: row.id }, noor.person_id, {
					workload: { person: noor.person_id },
				}),
			),
		);
		// The second one counts what the first one has taken.
		expect(seen.slice(-2)).toMatchObject([{ load: 0 }, { load: 1 }]);
		await store.close();
	});

	test("PF31 what another process has written meanwhile is decided upon, and not what stands in memory", async () => {
		const path = join(folder, "beside.db");
		const store = await opened(handClock(0), path);
		const { maya } = await shopWithMaya(store);
		const { row } = await written(store, says(maya, "one"));
		const other = await otherProcess(
			path,
			"update conversations set last_seq = 7, last_public_seq = 7",
		);
		await other.ends();
		const { entries } = await written(store, says(maya, "two"));
		expect(entries).toMatchObject([{ seq: 8, conversation_id: row.id }]);
		await store.close();
	});

	test("MS1 a repeat is answered as such in a group with others, into a closed conversation, and with another text", async () => {
		const store = await opened();
		const { shop, maya } = await shopWithMaya(store);
		const omar = await store.makeVisitor(visitorRow(shop));
		const clientId = newId();
		const { row } = await written(store, says(maya, "one", clientId));
		const outcomes = await store.commit([
			says(omar, "hello"),
			says(maya, "one", clientId),
			says(maya, "other", clientId),
			says(maya, "two"),
		]);
		expect(outcomes.map(({ kind }) => kind)).toEqual([
			...["written", "duplicate", "duplicate", "written"],
		]);
		await written(store, changes(row, { set: { state: "closed" } }));
		const refused = changes(row, { refuse: "closed" });
		refused.needs.once = { author: maya.id, clientId };
		expect(await store.commit([refused])).toMatchObject([
			{ kind: "duplicate", entry: { seq: 1 } },
		]);
		await store.close();
	});

	test("MS7 a disk that fails once fails one group, which is kept when it is asked for again", async () => {
		armFailpoint("io-error:2");
		const store = await opened();
		const { maya } = await shopWithMaya(store);
		await written(store, says(maya, "one"));
		const again = says(maya, "two");
		await expect(store.commit([again])).rejects.toMatchObject({
			code: "SQLITE_IOERR_FSYNC",
		});
		const { entries } = await written(store, again);
		expect(entries).toMatchObject([{ seq: 2 }]);
		await store.close();
	});

	test("MS7 a transaction of several statements keeps a group out until it ends, and reads what it has written", async () => {
		const store = await opened();
		const { shop, maya } = await shopWithMaya(store);
		const kept = store.keepReplyTo(shop.id, maya.id, "maya@example.com", 0);
		const said = written(store, says(maya, "one"));
		const [, { row }] = await Promise.all([kept, said]);
		expect(row.last_seq).toBe(1);
		expect((await store.visitor(shop.id, maya.id))?.reply_to).toBe(
			"maya@example.com",
		);
		await store.close();
	});
});
