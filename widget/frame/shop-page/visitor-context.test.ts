import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { readPage, type Seen } from "./page.ts";
import { readCart, readOrder, tellLooking } from "./visitor-context.ts";

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
