import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { openKept } from "./kept.ts";
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
	expect(kept.lasting()).toBe(true);
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
	expect(kept.lasting()).toBe(false);
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
