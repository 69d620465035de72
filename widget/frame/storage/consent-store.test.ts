import { signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Pending } from "../../../client/outbox.ts";
import type { Said } from "../shop-page/loader.ts";
import { createConsentStore } from "./consent-store.ts";

/** Storage as a browser gives it to the frame: `lasting` or blocked. */
function storage(lasting: boolean) {
	const facts = new Map<string, unknown>();
	return {
		facts,
		store: {
			lasting: signal(lasting),
			get: async (key: string) => facts.get(key),
			first: async (key: string, value: unknown) => {
				if (!facts.has(key)) facts.set(key, value);
				return facts.get(key);
			},
			set: async (key: string, value: unknown) => void facts.set(key, value),
			forget: async () => facts.clear(),
			pending: async () => [],
		} as unknown as LocalStore,
	};
}

/** A loader that holds these facts, or cannot hold any. */
function loader(held: Record<string, unknown> | null) {
	const said: Said[] = [];
	const say = (message: Said) => {
		said.push(message);
		if (message.type === "kept_wanted")
			queueMicrotask(() => keeping.heard(held));
	};
	let keeping: ReturnType<typeof createConsentStore>;
	return {
		said,
		say,
		serves(one: typeof keeping) {
			keeping = one;
			return one;
		},
	};
}

const pending = (clientId: string): Pending => ({
	clientId,
	conversation: null,
	kind: "message",
	text: clientId,
	at: 1,
	state: { kind: "sending" },
});

test("the frame's own storage comes first, and the shop hears nothing of it", async () => {
	const { store, facts } = storage(true);
	const { say, said, serves } = loader({});
	const keeping = serves(createConsentStore(store));
	await keeping.choose(true, say);
	await keeping.set("token", "secret");
	expect(facts.get("token")).toBe("secret");
	expect(said).toEqual([]);
	expect(keeping.lasting.value).toBe(true);
});

test("blocked, the shop keeps token and outbox from the first message on, and no draft before", async () => {
	const { say, said, serves } = loader({});
	const keeping = serves(createConsentStore(storage(false).store));
	await keeping.choose(true, say);
	expect(keeping.lasting.value).toBe(true);
	await keeping.set("draft", "Is it");
	expect(said).toEqual([{ type: "kept_wanted" }]);
	await keeping.keepPending(pending("a"));
	await keeping.set("token", "secret");
	await keeping.dropPending("a");
	expect(said.slice(1)).toEqual([
		{ type: "keep", key: "draft", value: "Is it" },
		{ type: "keep", key: "outbox/a", value: pending("a") },
		{ type: "keep", key: "token", value: "secret" },
		{ type: "keep", key: "outbox/a", value: null },
	]);
});

test("what an earlier page or another tab left there is found, in its order", async () => {
	const { say, serves } = loader({
		token: "secret",
		"outbox/b": pending("b"),
		"outbox/a": pending("a"),
	});
	const keeping = serves(createConsentStore(storage(false).store));
	const chosen = keeping.choose(true, say);
	// Asked at the same moment, it waits for the place.
	expect(await keeping.get("token")).toBe("secret");
	await chosen;
	expect((await keeping.pending()).map(({ clientId }) => clientId)).toEqual([
		"b",
		"a",
	]);
	keeping.heard({ token: "other" });
	expect(await keeping.get("token")).toBe("other");
	expect(await keeping.pending()).toEqual([]);
});

test("EM4 what was put just now outlives what the shop's storage held before, or another tab wrote over it, once", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const { say, said, serves } = loader({
		token: "t",
		"outbox/b": pending("b"),
	});
	const keeping = serves(createConsentStore(storage(false).store));
	await keeping.choose(true, say);
	await keeping.keepPending(pending("a"));
	await keeping.dropPending("b");
	const waiting = async () =>
		(await keeping.pending()).map(({ clientId }) => clientId);
	const before = said.length;
	keeping.heard({ token: "t", "outbox/b": pending("b") });
	expect(await waiting()).toEqual(["a"]);
	expect(said.slice(before)).toEqual([
		{ type: "keep", key: "outbox/a", value: pending("a") },
		{ type: "keep", key: "outbox/b", value: null },
	]);
	keeping.heard({ token: "t" });
	expect(await waiting()).toEqual([]);
	await keeping.keepPending(pending("c"));
	await vi.advanceTimersByTimeAsync(2_000);
	keeping.heard({ token: "t" });
	expect(await waiting()).toEqual([]);
});

test.each([
	["an old loader", null],
	["a shop whose storage is forbidden", loader(null)],
])("with %s memory serves, and says that it does not last", async (_, one) => {
	const created = createConsentStore(storage(false).store);
	const keeping = one?.serves(created) ?? created;
	await keeping.choose(true, one?.say ?? null);
	await keeping.set("token", "secret");
	expect(await keeping.get("token")).toBe("secret");
	expect(keeping.lasting.value).toBe(false);
});

test("a loader that never answers holds nothing up for long", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const keeping = createConsentStore(storage(false).store);
	const chosen = keeping.choose(true, () => {});
	await vi.advanceTimersByTimeAsync(2_000);
	await chosen;
	expect(keeping.lasting.value).toBe(false);
});

test("without consent nothing is kept and what was kept goes; with it, what is there stays", async () => {
	const { store, facts } = storage(true);
	facts.set("token", "old");
	const keeping = createConsentStore(store);
	await keeping.choose(false, null);
	expect(facts.size).toBe(0);
	expect(keeping.lasting.value).toBe(false);
	await keeping.set("token", "new");
	expect(facts.size).toBe(0);
	await keeping.consent(true);
	expect(facts.get("token")).toBe("new");
	expect(keeping.lasting.value).toBe(true);
	await keeping.consent(false);
	expect(facts.size).toBe(0);
	expect(await keeping.get("token")).toBeUndefined();
});

test("PR1 where nothing may be kept, what an earlier page kept goes, and whose it was is heard once", async () => {
	for (const lasting of [true, false]) {
		const { store, facts } = storage(lasting);
		if (lasting) facts.set("token", "t");
		const { say, said, serves } = loader({ token: "t" });
		const keeping = serves(createConsentStore(store));
		const whose: string[] = [];
		await keeping.choose(false, say, (token) => whose.push(token));
		expect(whose).toEqual(["t"]);
		expect(facts.size).toBe(0);
		expect(await keeping.get("token")).toBeUndefined();
		expect(keeping.lasting.value).toBe(false);
		expect(said.filter(({ type }) => type === "keep")).toEqual([]);
	}
});
