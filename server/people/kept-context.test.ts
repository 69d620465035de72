import { expect, test } from "vitest";
import { contextAfter, type KeptContext } from "./kept-context.ts";

const view = (path: string, title = "") => ({
	page: { url: `https://shop.example/${path}`, title },
	cart: null,
	order: null,
});
const phone = { browser: "Safari", system: "iOS" };

function after(views: ReturnType<typeof view>[]): KeptContext {
	let kept: string | null = null;
	for (const [at, looking] of views.entries()) {
		const next = contextAfter(kept, looking, phone, at);
		if (next) kept = JSON.stringify(next);
	}
	return JSON.parse(kept ?? "null");
}

test("KN10 the last ten pages are kept, the newest first, each since when it was looked at", () => {
	const paths = Array.from({ length: 12 }, (_, at) => `${at}`);
	const { pages, device, page } = after(paths.map((path) => view(path)));
	expect(pages?.map(({ at }) => at)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
	expect([page.url, device]).toEqual(["https://shop.example/11", phone]);
});

test("KN10 a page that is reloaded, or changes its title, is one", () => {
	const { pages } = after([view("a"), view("a"), view("a", "Lamps")]);
	expect(pages).toEqual([
		{ url: "https://shop.example/a", title: "Lamps", at: 0 },
	]);
	const kept = JSON.stringify(contextAfter(null, view("a"), phone, 0));
	expect(contextAfter(kept, view("a"), phone, 9)).toBeNull();
});

test("KN10 of long addresses fewer are kept, and always the newest", () => {
	const long = (letter: string) => view(letter.repeat(1_900));
	const { pages } = after(["a", "b", "c", "d"].map(long));
	expect(pages?.map(({ at }) => at)).toEqual([3, 2]);
});
