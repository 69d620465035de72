import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { openStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import { DECISIONS, type ShopbellStore } from "../store-parts.ts";
import { TEST_DECISIONS } from "../testing/store/decisions.ts";
import { changes, says, siteRow, visitorRow } from "../testing/store/suite.ts";
import { decision } from "./decision.ts";

const clock = handClock(Date.UTC(2026, 5, 1, 9));
let store: ShopbellStore;
beforeEach(async () => {
	const decisions = [...DECISIONS, ...TEST_DECISIONS];
	store = await openStore(":memory:", clock, { rebuilds: [], decisions });
});
afterEach(() => store.close());

test("a decision that takes its time is a type error: the row is locked meanwhile", () => {
	const asynchronous = decision({
		name: "test:wait",
		// @ts-expect-error it answers with a promise
		decide: async () => ({ kind: "unchanged" }),
	});
	expect(asynchronous.name).toBe("test:wait");
});

test("args that are not those of the decision are a type error", () => {
	const counting = decision({
		name: "test:count",
		decide: (_rows, _args: { by: number }) => ({ kind: "unchanged" }),
	});
	const on = { site: newId(), conversation: newId() };
	// @ts-expect-error a number is asked for
	const change = counting.of(on, { by: "one" });
	expect(change).toMatchObject({ name: "test:count", args: { by: "one" } });
});

test("a change is data: it is the same after it was copied", () => {
	const change = changes({ site_id: "s", id: "c" }, { set: { score: 5 } });
	expect(structuredClone(change)).toEqual(change);
	expect(Object.keys(change).sort()).toEqual(["args", "name", "needs"]);
});

test("a change that nobody decides about fails with its whole group", async () => {
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	const change = says(maya, "Hello");
	await expect(
		store.commit([change, { ...change, name: "test:nobody" }]),
	).rejects.toThrow("nobody decides about test:nobody");
	expect(await store.conversationsOf(shop.id, maya.id, 9)).toEqual([]);
});

test("two decisions of one name cannot be: the store does not open", async () => {
	const twice = [...TEST_DECISIONS, ...TEST_DECISIONS];
	await expect(
		openStore(":memory:", clock, { rebuilds: [], decisions: twice }),
	).rejects.toThrow("two decide about test:write");
});

test("every decision of the product has a name of its own, as a subject and what happens to it", () => {
	const names = DECISIONS.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^[a-z-]+:[a-z-]+$/);
});
