// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTitle, type Title } from "./title.ts";

let title: Title;
beforeEach(() => {
	title = createTitle();
	document.title = "Oak lamp";
});
afterEach(() => document.head.replaceChildren());

test("the number stands before the title and goes without a trace", () => {
	title.count(2);
	expect(document.title).toBe("(2) Oak lamp");
	title.count(13);
	expect(document.title).toBe("(13) Oak lamp");
	expect(title.own()).toBe("Oak lamp");
	title.count(0);
	expect(document.title).toBe("Oak lamp");
});

test("a title that the page changes meanwhile stays the page's", () => {
	title.count(2);
	document.title = "Cart";
	expect(title.own()).toBe("Cart");
	title.count(2);
	expect(document.title).toBe("(2) Cart");
	document.title += " · Lumen";
	title.count(0);
	expect(document.title).toBe("Cart · Lumen");
});

test("a page without a title gets none", () => {
	document.head.replaceChildren();
	title.count(2);
	title.count(0);
	expect(document.querySelector("title")).toBeNull();
});

test("a title that is looked at stays until somebody has used the page, or looks away", () => {
	const used = vi.fn(() => false);
	const hidden = vi.spyOn(document, "hidden", "get");
	vi.stubGlobal("navigator", {
		userActivation: {
			get hasBeenActive() {
				return used();
			},
		},
	});
	title.count(2);
	expect(document.title).toBe("Oak lamp");
	hidden.mockReturnValue(true);
	title.count(2);
	expect(document.title).toBe("(2) Oak lamp");
	hidden.mockReturnValue(false);
	title.count(2);
	expect(document.title).toBe("Oak lamp");
	used.mockReturnValue(true);
	title.count(2);
	expect(document.title).toBe("(2) Oak lamp");
	vi.unstubAllGlobals();
	hidden.mockRestore();
});
