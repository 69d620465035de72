import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openLocalStore } from "./local-store.ts";
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
	const store = openLocalStore("a");
	expect(await store.get("token")).toBeUndefined();
	expect(await store.pending()).toEqual([]);
	await store.remove("token");
	await store.dropPending("x");
	expect(await indexedDB.databases()).toEqual([]);
});

test("what was written is there for the next page", async () => {
	await openLocalStore("a").set("token", "secret");
	expect(await openLocalStore("a").get("token")).toBe("secret");
	expect(await openLocalStore("b").get("token")).toBeUndefined();
});

test("unsent messages keep the order in which they were written, also when one is written anew", async () => {
	const store = openLocalStore("a");
	for (const id of ["c", "a", "b"]) await store.keepPending(pending(id));
	await store.keepPending(pending("c", "changed"));
	await store.dropPending("a");
	expect((await store.pending()).map(({ text }) => text)).toEqual([
		"changed",
		"b",
	]);
});

test("reads and writes at the same moment lose nothing", async () => {
	const store = openLocalStore("a");
	const [found] = await Promise.all([
		store.get("token"),
		store.set("token", "secret"),
		store.keepPending(pending("a")),
		store.pending(),
	]);
	expect([undefined, "secret"]).toContain(found);
	expect(store.lasting.value).toBe(true);
	expect(await store.get("token")).toBe("secret");
	expect(await store.pending()).toHaveLength(1);
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
	const store = openLocalStore("a");
	await store.set("token", "secret");
	await store.keepPending(pending("a"));
	expect(store.lasting.value).toBe(false);
	expect(await store.get("token")).toBe("secret");
	expect(await store.pending()).toHaveLength(1);
});

test("forgetting removes the database itself", async () => {
	const store = openLocalStore("a");
	await store.set("token", "secret");
	await store.forget();
	expect(await indexedDB.databases()).toEqual([]);
	expect(await store.get("token")).toBeUndefined();
});

test("a key that nobody has set is set once, whoever asks, and both get the same", async () => {
	const tabs = [openLocalStore("a"), openLocalStore("a")];
	const got = await Promise.all(
		tabs.map((store, index) => store.first("token", `made by ${index}`)),
	);
	expect(got[0]).toBe(got[1]);
	expect(await openLocalStore("a").get("token")).toBe(got[0]);
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
	const store = openLocalStore("a");
	await store.keepPending(pending("a"));
	const failing = breaks();
	failing(1);
	await store.keepPending(pending("b"));
	expect(store.lasting.value).toBe(true);
	expect((await openLocalStore("a").pending()).map(({ text }) => text)).toEqual(
		["a", "b"],
	);
});

test("while storage fails, what is on disk and what came since show together, in the order of writing", async () => {
	const store = openLocalStore("a");
	for (const id of ["a", "b", "c"]) await store.keepPending(pending(id));
	await store.pending();
	const failing = breaks();
	await store.keepPending(pending("d"));
	await store.dropPending("a");
	await store.keepPending(pending("b", "changed"));
	const texts = async (of = store) =>
		(await of.pending()).map(({ text }) => text);
	expect(await texts()).toEqual(["changed", "c", "d"]);
	expect(store.lasting.value).toBe(false);

	// The disk is back: the next writing takes everything along.
	failing(0);
	expect(await texts()).toEqual(["changed", "c", "d"]);
	await store.keepPending(pending("e"));
	expect(store.lasting.value).toBe(true);
	expect(await texts(openLocalStore("a"))).toEqual(["changed", "c", "d", "e"]);
});

test("where the browser never opens the storage, memory serves after a while and says that it does not last", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	vi.spyOn(indexedDB, "open").mockReturnValue({} as IDBOpenDBRequest);
	const store = openLocalStore("a");
	const written = store.keepPending(pending("a")).then(() => store.pending());
	await vi.advanceTimersByTimeAsync(20_000);
	expect(await written).toHaveLength(1);
	expect(store.lasting.value).toBe(false);
	vi.mocked(indexedDB.open).mockRestore();
	vi.useRealTimers();
	await store.set("token", "secret");
	expect(store.lasting.value).toBe(true);
	expect(await openLocalStore("a").pending()).toHaveLength(1);
});
