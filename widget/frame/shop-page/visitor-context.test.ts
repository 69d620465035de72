import { signal } from "@preact/signals";
import { afterEach, expect, test, vi } from "vitest";
import { fakeConnection } from "../../../client/testing/fake-connection.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { VisitorContext } from "../../../protocol/visitor.ts";
import type { VisitorCommands } from "../../../protocol/visitor-events.ts";
import { readPage, type Seen } from "./page.ts";
import {
	readCart,
	readOrder,
	sayLooking,
	tellLooking,
} from "./visitor-context.ts";

afterEach(() => void vi.useRealTimers());

test("a page is an address and a title, whatever the shop's page says", () => {
	const url = "https://shop.example/lamps";
	expect(readPage({ url, title: "Lamps", more: 1 })).toEqual({
		url,
		title: "Lamps",
	});
	expect(readPage({ url, title: { evil: 1 } })).toEqual({ url, title: "" });
	expect(readPage({ url, title: "🔔".repeat(400) })?.title).toBe(
		"🔔".repeat(300),
	);
	for (const wrong of [null, 7, {}, { url: "javascript:alert(1)" }]) {
		expect(readPage(wrong)).toBeNull();
	}
});

test("of a cart only what has its shape is told", () => {
	const lamp = { name: "Lamp", quantity: 1, price: 20 };
	expect(
		readCart({
			items: [lamp, { name: "x" }, null, { ...lamp, extra: 1 }],
			total: 40,
			currency: "EUR",
		}),
	).toEqual({ items: [lamp, lamp], total: 40, currency: "EUR" });
	for (const wrong of [
		null,
		[],
		{ items: [], total: -1, currency: "EUR" },
		{ items: [], total: Number.NaN, currency: "EUR" },
		{ items: [], total: 1, currency: "eur" },
		{ items: {}, total: 1, currency: "EUR" },
	]) {
		expect(readCart(wrong)).toBeNull();
	}
});

test("LK4 of an order the day, the number and the sum are told, or nothing", () => {
	const order = {
		id: "LL-4821",
		at: "2026-01-31",
		total: 9.5,
		currency: "EUR",
	};
	expect(readOrder({ ...order, more: 1 })).toEqual(order);
	expect(readOrder({ ...order, at: "2026-01-31T10:00" })).toEqual(order);
	for (const wrong of [
		null,
		{},
		{ ...order, id: "" },
		{ ...order, id: 4821 },
		{ ...order, at: "yesterday" },
		{ ...order, at: "2026-13-01" },
		{ ...order, total: "9" },
		{ ...order, currency: "euro" },
	])
		expect(readOrder(wrong)).toBeNull();
});

test("nothing is told before somebody may know, then everything once", () => {
	const url = "https://shop.example/cart";
	const page = (title: string) => ({
		page: { url, title },
		cart: null,
		order: null,
	});
	const seen = signal<Seen>(page("Lamps"));
	const hearer = signal<object | null>(null);
	const told: string[] = [];
	tellLooking(
		seen,
		() => hearer.value,
		(looking) => told.push(looking.page.title),
	);
	expect(told).toEqual([]);
	hearer.value = {};
	seen.value = page("Lamps");
	expect(told).toEqual(["Lamps"]);
	seen.value = page("Cart");
	hearer.value = {};
	expect(told).toEqual(["Lamps", "Cart", "Cart"]);
	seen.value = { ...page("Cart"), page: "nothing to see" };
	seen.value = page("Cart");
	expect(told).toEqual(["Lamps", "Cart", "Cart", "Cart"]);
});

test("LM14 a view that came too soon is told when its time has come, unless another one is by then", async () => {
	vi.useFakeTimers();
	let refusal: Refusal | null = { code: "slow_down", retryAfterMs: 500 };
	const { connection, said } = fakeConnection<VisitorCommands>({
		"page:view": (): Reply<unknown> =>
			refusal ? { ok: false, refusal } : { ok: true, data: {} },
	});
	const say = sayLooking(connection);
	const view = (title: string): VisitorContext => ({
		page: { url: "https://shop.example/", title },
		cart: null,
	});
	const told = () =>
		said.map(([, looking]) => (looking as VisitorContext).page.title);
	void say(view("Lamps"));
	await vi.advanceTimersByTimeAsync(499);
	expect(told()).toEqual(["Lamps"]);
	void say(view("Cart"));
	await vi.advanceTimersByTimeAsync(1);
	expect(told()).toEqual(["Lamps", "Cart"]);
	refusal = null;
	await vi.advanceTimersByTimeAsync(499);
	expect(told()).toEqual(["Lamps", "Cart", "Cart"]);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told()).toHaveLength(3);
	refusal = { code: "malformed", field: "page" };
	void say(view("Lamps"));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told()).toHaveLength(4);
});
