import { expect, test } from "vitest";
import { createLooking, readCart, readPage } from "./looking.ts";

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

test("nothing is told before somebody may know, then everything once", () => {
	const url = "https://shop.example/cart";
	const told: unknown[] = [];
	let mayKnow = false;
	const looked = createLooking((looking) => {
		if (mayKnow) told.push(looking.page.title);
		return mayKnow;
	});
	looked.heard({ url, title: "Lamps" }, null);
	expect(told).toEqual([]);
	mayKnow = true;
	looked.tell();
	looked.tell();
	looked.heard({ url, title: "Lamps" }, null);
	expect(told).toEqual(["Lamps"]);
	looked.heard({ url, title: "Cart" }, null);
	looked.again();
	expect(told).toEqual(["Lamps", "Cart", "Cart"]);
});
