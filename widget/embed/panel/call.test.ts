import { expect, test } from "vitest";
import { readCall, WRONG } from "./call.ts";

const CART = { items: [], total: 0, currency: "EUR" };
const holding: unknown[] = [];
holding.push(holding);

test.each([
	["open", [], { kind: "open", draft: undefined }],
	["open", [{ draft: "Is it blue?" }], { kind: "open", draft: "Is it blue?" }],
	// As an event listener: `button.onclick = Shopbell.open`.
	["open", [new Event("click")], { kind: "open", draft: undefined }],
	["close", [7], { kind: "close" }],
	["set", [{ offset: 24.4 }], { kind: "set", options: { offset: "24 24" } }],
	[
		"set",
		[{ offset: [10, 90], theme: "auto", locale: "pt-BR" }],
		{
			kind: "set",
			options: { offset: "10 90", theme: "auto", locale: "pt-BR" },
		},
	],
	["identify", [null], { kind: "identify", getToken: null }],
	["track", ["cart", CART], { kind: "track", what: "cart", data: CART }],
	["track", ["cart", null], { kind: "track", what: "cart", data: null }],
	["track", ["page", {}], { kind: "track", what: "page", data: {} }],
	["consent", [false], { kind: "consent", given: false }],
])("%s %j is read", (name, values, read) => {
	expect(readCall(name, values)).toEqual(read);
});

test.each([
	["explode", [], "call"],
	["constructor", [], "call"],
	["__proto__", [], "call"],
	["open", [{ draft: {} }], "open"],
	["set", [], "set"],
	["set", [{ theme: "sepia" }], "set"],
	["set", [{ accent: "red;--x:url(//evil)" }], "set"],
	["set", [{ offset: "90%" }], "set"],
	["set", [{ offset: [10, -1] }], "set"],
	["set", [{ locale: "../../evil" }], "set"],
	["identify", [7], "identify"],
	["consent", ["yes"], "consent"],
	["track", ["wishlist", {}], "track"],
	["track", ["constructor", {}], "track"],
	["track", ["page", { url: 7 }], "page"],
	["track", ["cart", { ...CART, currency: "euro" }], "cart"],
	["track", ["cart", { ...CART, total: Number.NaN }], "cart"],
	["track", ["cart", { ...CART, items: [{ name: "Lamp" }] }], "cart"],
	["track", ["cart", { ...CART, items: holding }], "cart"],
	["track", ["order", { id: "L-1", total: 1, currency: "EUR" }], "order"],
	[
		"track",
		["order", { id: "L-1", at: "soon", total: 1, currency: "EUR" }],
		"order",
	],
	["on", ["opened"], "on"],
	["get", ["token"], "get"],
] as const)(
	"%s %j is wrong, in words that say what is right",
	(name, values, why) => {
		expect(readCall(name, [...values])).toEqual({ kind: "wrong", why });
		expect(WRONG[why]).toContain(why === "call" || why === "page" ? "" : why);
	},
);

test("what is tracked is a copy, without what is no data", () => {
	const item = { name: "Lamp", quantity: 1, price: 2, node: () => {}, id: 1n };
	const cart = { items: [item], total: 2, currency: "EUR" };
	const read = readCall("track", ["cart", cart]);
	item.name = "Other";
	expect(read).toMatchObject({ data: { items: [{ name: "Lamp" }] } });
	expect(structuredClone(read)).toEqual(read);
});

test("however much hangs together, the page does not wait for its copy", () => {
	const all = Array.from({ length: 60 }, () => ({}) as Record<string, unknown>);
	let reads = 0;
	for (const one of all)
		for (const [index, other] of all.entries())
			Object.defineProperty(one, `k${index}`, {
				enumerable: true,
				get() {
					reads += 1;
					// Else the test would wait, too.
					return reads > 20_000 ? null : other;
				},
			});
	const item = { name: "Lamp", quantity: 1, price: 2, product: all[0] };
	const cart = { items: [item], total: 2, currency: "EUR" };
	expect(readCall("track", ["cart", cart])).toMatchObject({
		kind: "track",
		data: { items: [{ name: "Lamp" }], total: 2 },
	});
	expect(reads).toBeGreaterThan(0);
	expect(reads).toBeLessThan(10_000);
});
