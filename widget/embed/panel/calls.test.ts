import { expect, test, vi } from "vitest";
import type { BootContext } from "../boot-context.ts";
import { createCalls } from "./calls.ts";
import type { Panel } from "./panel.ts";
import { WRONG } from "./wrong.ts";

// What a built panel imports by its address.
vi.mock("./parts.ts", () => ({
	loadPageCalls: () => import("./page-calls.ts"),
}));

const CART = { items: [], total: 0, currency: "EUR" };
const holding: unknown[] = [];
holding.push(holding);

/** What the panel is asked to do for a call, and what the page is told. */
async function performed(name: string, values: unknown[]) {
	const asked: unknown[][] = [];
	const panel = new Proxy({} as Panel, {
		get:
			(_, method) =>
			(...given: unknown[]) =>
				asked.push([method, ...given]),
	});
	const told: unknown[] = [];
	const bootContext = {
		tag: {},
		life: { guard: (act: unknown) => act },
		say: () => {},
		emit: (_: string, detail: { message: string }) => told.push(detail.message),
	} as unknown as BootContext;
	createCalls(bootContext, panel)({ name, values, byPerson: true });
	await vi.dynamicImportSettled();
	return { asked, told };
}

test.each([
	["open", [], ["open", true, undefined]],
	["open", [{ draft: "Is it blue?" }], ["open", true, "Is it blue?"]],
	// As an event listener: `button.onclick = Shopbell.open`.
	["open", [new Event("click")], ["open", true, undefined]],
	["close", [7], ["close"]],
	["set", [{ offset: 24.4 }], ["set", { look: {}, offset: "24 24" }]],
	[
		"set",
		[{ offset: [10, 90], theme: "auto", locale: "pt-BR" }],
		["set", { offset: "10 90", look: { theme: "auto", locale: "pt-BR" } }],
	],
	["identify", [null], ["identify", null]],
	["track", ["cart", CART], ["track", "cart", CART]],
	["track", ["cart", null], ["track", "cart", null]],
	["track", ["page", {}], ["track", "page", {}]],
	["consent", [false], ["consent", false]],
])("%s %j is read", async (name, values, read) => {
	expect(await performed(name, values)).toEqual({ asked: [read], told: [] });
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
	async (name, values, why) => {
		const { asked, told } = await performed(name, [...values]);
		expect({ asked, told }).toEqual({ asked: [], told: [WRONG[why]] });
		expect(WRONG[why]).toContain(why === "call" || why === "page" ? "" : why);
	},
);

test("what is tracked is a copy, without what is no data", async () => {
	const item = { name: "Lamp", quantity: 1, price: 2, node: () => {}, id: 1n };
	const cart = { items: [item], total: 2, currency: "EUR" };
	const [[, , data]] = (await performed("track", ["cart", cart])).asked as [
		[string, string, object],
	];
	item.name = "Other";
	expect(data).toMatchObject({ items: [{ name: "Lamp" }] });
	expect(structuredClone(data)).toEqual(data);
});

test("however much hangs together, the page does not wait for its copy", async () => {
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
	expect((await performed("track", ["cart", cart])).asked).toMatchObject([
		["track", "cart", { items: [{ name: "Lamp" }], total: 2 }],
	]);
	expect(reads).toBeGreaterThan(0);
	expect(reads).toBeLessThan(10_000);
});
