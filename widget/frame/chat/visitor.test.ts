import { expect, test, vi } from "vitest";
import type { LocalStore } from "../../../client/local-store.ts";
import { createVisitor } from "./visitor.ts";

/** The facts of one browser, as all of its tabs read and write them. */
function openStore() {
	const facts = new Map<string, unknown>();
	const store = {
		get: async (key) => facts.get(key),
		first: vi.fn(async (key, value) => {
			// A test must not hang on what never ends.
			if (store.first.mock.calls.length > 9) throw new Error("asked on");
			if (!facts.has(key)) facts.set(key, value);
			return facts.get(key);
		}),
		remove: async (key) => void facts.delete(key),
		async removeIf(key, value) {
			if (facts.get(key) === value) facts.delete(key);
		},
	} satisfies Partial<LocalStore> as unknown as LocalStore & {
		first: ReturnType<typeof vi.fn>;
	};
	return { facts, store };
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
