// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let title: typeof import("./title.ts");
beforeEach(async () => {
	vi.resetModules();
	title = await import("./title.ts");
	document.title = "Oak lamp";
});
afterEach(() => document.head.replaceChildren());

test("the number stands before the title and goes without a trace", () => {
	title.countInTitle(2);
	expect(document.title).toBe("(2) Oak lamp");
	title.countInTitle(13);
	expect(document.title).toBe("(13) Oak lamp");
	expect(title.ownTitle()).toBe("Oak lamp");
	title.countInTitle(0);
	expect(document.title).toBe("Oak lamp");
});

test("a title that the page changes meanwhile stays the page's", () => {
	title.countInTitle(2);
	document.title = "Cart";
	expect(title.ownTitle()).toBe("Cart");
	title.countInTitle(2);
	expect(document.title).toBe("(2) Cart");
	document.title += " · Lumen";
	title.countInTitle(0);
	expect(document.title).toBe("Cart · Lumen");
});

test("a page without a title gets none", () => {
	document.head.replaceChildren();
	title.countInTitle(2);
	title.countInTitle(0);
	expect(document.querySelector("title")).toBeNull();
});
