import { expect, test } from "vitest";
import type { LocalStore } from "../../../client/local-store.ts";
import { createVisitor } from "./visitor.ts";

/** The facts of one browser, as all of its tabs read and write them. */
function openStore() {
	const facts = new Map<string, unknown>();
	let asked = 0;
	const store: Partial<LocalStore> = {
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		async first<T>(key: string, value: T) {
			asked += 1;
			// What never ends must not hang the test.
			if (asked > 9) throw new Error("It is asked for again and again.");
			if (!facts.has(key)) facts.set(key, value);
			return facts.get(key) as T;
		},
		remove: async (key) => void facts.delete(key),
		async removeIf(key, value) {
			if (facts.get(key) === value) facts.delete(key);
		},
	};
	return { facts, store: store as LocalStore };
}

test("ID5 a token that was let go of, and was put back by another tab, gives way to a new one", async () => {
	const { facts, store } = openStore();
	const visitor = createVisitor(store);
	const gone = await visitor.mint();
	await visitor.forget(gone);
	facts.set("token", gone);
	const next = await visitor.mint();
	expect(next).not.toBe(gone);
	expect(facts.get("token")).toBe(next);
});
