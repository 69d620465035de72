import { expect, it } from "vitest";
import { idOf, localStoreInMemory, settled } from "../testing/staged.ts";
import { createDrafts } from "./drafts.ts";

const [A, B, C] = ["a", "b", "c"].map(idOf) as [string, string, string];

it("keeps reply, note, and the words of a hand-over and of a no apart, all across a reload", async () => {
	const store = localStoreInMemory();
	const drafts = createDrafts(store);
	drafts.write(A, "for the shopper");
	drafts.choose(A, "note");
	drafts.write(A, "for the team");
	drafts.writeFor(A, "transfer", "she speaks Lith");
	drafts.writeFor(A, "decline", "no lam");
	await settled();
	const later = createDrafts(store);
	await later.load(A);
	expect(later.of(A)).toEqual({
		kind: "note",
		message: "for the shopper",
		note: "for the team",
		transfer: "she speaks Lith",
		decline: "no lam",
	});
	later.drop(A);
	await settled();
	expect(store.facts.size).toBe(0);
});

it("LS5 tells of each conversation whether something is written for it, also after a reload", async () => {
	const store = localStoreInMemory();
	const drafts = createDrafts(store);
	drafts.write(A, "Half");
	drafts.choose(B, "note");
	drafts.write(B, " ");
	drafts.writeFor(C, "transfer", "she speaks Lith");
	expect([A, B, C].map(drafts.has)).toEqual([true, false, false]);
	await settled();
	const later = createDrafts(store);
	await settled();
	expect([A, B, C].map(later.has)).toEqual([true, false, false]);
	later.write(A, "");
	expect(later.has(A)).toBe(false);
	await settled();
	expect(store.facts.has("drafts")).toBe(false);
});

it("LS5 forgets a draft that another window has sent, and finds one that no list names", async () => {
	const store = localStoreInMemory();
	await store.set("drafts", [A]);
	await store.set(`draft ${B}`, { kind: "message", message: "old", note: "" });
	const drafts = createDrafts(store);
	await settled();
	expect([A, B].map(drafts.has)).toEqual([true, false]);
	await drafts.load(A);
	await drafts.load(B);
	await settled();
	expect([A, B].map(drafts.has)).toEqual([false, true]);
	expect(store.facts.get("drafts")).toEqual([B]);
});

it("keeps the newest text although writing is slower than typing", async () => {
	const store = localStoreInMemory();
	const drafts = createDrafts(store);
	for (const text of ["H", "He", "Hel", "Hell", "Hello"]) drafts.write(A, text);
	await settled();
	expect(store.facts.get(`draft ${A}`)).toMatchObject({ message: "Hello" });
});

it("does not overwrite what was typed while it was loading", async () => {
	const store = localStoreInMemory();
	await store.set(`draft ${A}`, { kind: "message", message: "old", note: "" });
	const drafts = createDrafts(store);
	const loading = drafts.load(A);
	drafts.write(A, "new");
	await loading;
	expect(drafts.of(A).message).toBe("new");
});

it("is empty after sending, unless it says something else by now", async () => {
	const store = localStoreInMemory();
	const drafts = createDrafts(store);
	drafts.write(A, "one");
	drafts.sent(A, "message", "one");
	expect(drafts.of(A).message).toBe("");
	await settled();
	expect(store.facts.size).toBe(0);
	drafts.write(A, "two and more");
	drafts.sent(A, "message", "two");
	expect(drafts.of(A).message).toBe("two and more");
});

it("PR1 drops what answers a conversation that was erased, here and where it is kept", async () => {
	const store = localStoreInMemory();
	createDrafts(store).write(A, "You wrote that your lamp");
	await settled();
	const later = createDrafts(store);
	later.drop(A);
	await later.load(A);
	await settled();
	expect(later.of(A).message).toBe("");
	expect(store.facts.size).toBe(0);
});

it("takes only strings out of the store", async () => {
	const store = localStoreInMemory();
	await store.set(`draft ${A}`, { kind: "x", message: { type: "b" }, note: 1 });
	const drafts = createDrafts(store);
	await drafts.load(A);
	expect(drafts.of(A)).toEqual({ kind: "message", message: "", note: "" });
});
