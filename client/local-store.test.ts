import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openKept } from "./local-store.ts";
import type { Pending } from "./outbox.ts";

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const pending = (clientId: string, text = clientId): Pending => ({
	clientId,
	conversation: null,
	kind: "message",
	text,
	at: 1,
	state: { kind: "sending" },
});

test("reading before anything was written finds nothing and leaves no database behind", async () => {
	const kept = openKept("a");
	expect(await kept.get("token")).toBeUndefined();
	expect(await kept.pending()).toEqual([]);
	await kept.remove("token");
	await kept.dropPending("x");
	expect(await indexedDB.databases()).toEqual([]);
});

test("what was written is there for the next page", async () => {
	await openKept("a").set("token", "secret");
	expect(await openKept("a").get("token")).toBe("secret");
	expect(await openKept("b").get("token")).toBeUndefined();
});

test("unsent messages keep the order in which they were written, also when one is written anew", async () => {
	const kept = openKept("a");
	for (const id of ["c", "a", "b"]) await kept.keepPending(pending(id));
	await kept.keepPending(pending("c", "changed"));
	await kept.dropPending("a");
	expect((await kept.pending()).map(({ text }) => text)).toEqual([
		"changed",
		"b",
	]);
});

test("reads and writes at the same moment lose nothing", async () => {
	const kept = openKept("a");
	const [found] = await Promise.all([
		kept.get("token"),
		kept.set("token", "secret"),
		kept.keepPending(pending("a")),
		kept.pending(),
	]);
	expect([undefined, "secret"]).toContain(found);
	expect(kept.lasting.value).toBe(true);
	expect(await kept.get("token")).toBe("secret");
	expect(await kept.pending()).toHaveLength(1);
});

test("where storage is forbidden, memory serves and says that it does not last", async () => {
	Object.defineProperty(globalThis, "indexedDB", {
		configurable: true,
		writable: true,
		value: {
			open() {
				throw new DOMException("forbidden", "SecurityError");
			},
		},
	});
	const kept = openKept("a");
	await kept.set("token", "secret");
	await kept.keepPending(pending("a"));
	expect(kept.lasting.value).toBe(false);
	expect(await kept.get("token")).toBe("secret");
	expect(await kept.pending()).toHaveLength(1);
});

test("forgetting removes the database itself", async () => {
	const kept = openKept("a");
	await kept.set("token", "secret");
	await kept.forget();
	expect(await indexedDB.databases()).toEqual([]);
	expect(await kept.get("token")).toBeUndefined();
});

test("a key that nobody has set is set once, whoever asks, and both get the same", async () => {
	const tabs = [openKept("a"), openKept("a")];
	const got = await Promise.all(
		tabs.map((kept, index) => kept.first("token", `made by ${index}`)),
	);
	expect(got[0]).toBe(got[1]);
	expect(await openKept("a").get("token")).toBe(got[0]);
	await tabs[0]?.remove("token");
	expect(await tabs[1]?.first("token", "new")).toBe("new");
});

/** Breaks every transaction from now on; the returned function says how many are still to break. */
function breaks() {
	const real = IDBDatabase.prototype.transaction;
	let times = Number.POSITIVE_INFINITY;
	IDBDatabase.prototype.transaction = function (...words) {
		if (times-- > 0) throw new DOMException("lost", "UnknownError");
		return real.apply(this, words);
	};
	onTestFinished(() => {
		IDBDatabase.prototype.transaction = real;
	});
	return (next: number) => {
		times = next;
	};
}

test("a connection that dies is replaced by a fresh one, and nothing is missed", async () => {
	const kept = openKept("a");
	await kept.keepPending(pending("a"));
	const failing = breaks();
	failing(1);
	await kept.keepPending(pending("b"));
	expect(kept.lasting.value).toBe(true);
	expect((await openKept("a").pending()).map(({ text }) => text)).toEqual([
		"a",
		"b",
	]);
});

test("while storage fails, what is on disk and what came since show together, in the order of writing", async () => {
	const kept = openKept("a");
	for (const id of ["a", "b", "c"]) await kept.keepPending(pending(id));
	await kept.pending();
	const failing = breaks();
	await kept.keepPending(pending("d"));
	await kept.dropPending("a");
	await kept.keepPending(pending("b", "changed"));
	const texts = async (of = kept) =>
		(await of.pending()).map(({ text }) => text);
	expect(await texts()).toEqual(["changed", "c", "d"]);
	expect(kept.lasting.value).toBe(false);

	// The disk is back: the next writing takes everything along.
	failing(0);
	expect(await texts()).toEqual(["changed", "c", "d"]);
	await kept.keepPending(pending("e"));
	expect(kept.lasting.value).toBe(true);
	expect(await texts(openKept("a"))).toEqual(["changed", "c", "d", "e"]);
});

test("where the browser never opens the storage, memory serves after a while and says that it does not last", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	vi.spyOn(indexedDB, "open").mockReturnValue({} as IDBOpenDBRequest);
	const kept = openKept("a");
	const written = kept.keepPending(pending("a")).then(() => kept.pending());
	await vi.advanceTimersByTimeAsync(20_000);
	expect(await written).toHaveLength(1);
	expect(kept.lasting.value).toBe(false);
	vi.mocked(indexedDB.open).mockRestore();
	vi.useRealTimers();
	await kept.set("token", "secret");
	expect(kept.lasting.value).toBe(true);
	expect(await openKept("a").pending()).toHaveLength(1);
});
