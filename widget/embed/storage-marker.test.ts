// @vitest-environment happy-dom
import {
	afterEach,
	beforeEach,
	expect,
	onTestFinished,
	test,
	vi,
} from "vitest";
import { createStorageChoice } from "./panel/storage-choice.ts";
import {
	iframe,
	launchers,
	leavePage,
	MARK,
	paste,
	preparePage,
	runScript,
	SITE,
	settled,
} from "./shop-page.support.ts";
import { isMarked } from "./storage-marker.ts";

beforeEach(() => {
	preparePage();
});
afterEach(leavePage);

test("a mark that stands makes the frame without anybody near", async () => {
	localStorage.setItem(MARK, String(Date.now() + 60_000));
	paste();
	await runScript();
	expect(iframe()).not.toBeNull();
});

test.each([
	["comes out of the back/forward cache", () => new Event("pageshow"), window],
	[
		"is shown again",
		() => new Event("visibilitychange", { bubbles: true }),
		document,
	],
])(
	"a page that %s finds a mark that another one has made meanwhile",
	async (_, shown, where) => {
		paste();
		await runScript();
		expect(iframe()).toBeNull();
		localStorage.setItem(MARK, String(Date.now() + 60_000));
		where.dispatchEvent(shown());
		await settled();
		expect(iframe()).not.toBeNull();
	},
);

test("a page that is rendered ahead makes no frame before it is shown", async () => {
	localStorage.setItem(MARK, String(Date.now() + 60_000));
	Object.assign(document, { prerendering: true });
	onTestFinished(() => void Reflect.deleteProperty(document, "prerendering"));
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
	Object.assign(document, { prerendering: false });
	document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
	await settled();
	expect(iframe()).not.toBeNull();
});

test.each([
	["over", () => String(Date.now() - 1)],
	["of a draft alone", () => "0"],
	["of a no", () => "no"],
	["not a time", () => "soon"],
	["empty", () => ""],
])("a mark that is %s makes no frame", async (_, value) => {
	localStorage.setItem(MARK, value());
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
});

test("null forgets; a time that is over stays, for a no to come, and opens nothing", () => {
	const choice = createStorageChoice(SITE);
	choice.mark(Date.now() + 1_000);
	expect(isMarked(SITE)).toBe(true);
	choice.mark(null);
	expect(isMarked(SITE)).toBe(false);
	expect(localStorage).toHaveLength(0);
	choice.mark(Date.now() + 1_000);
	choice.mark(Date.now());
	expect(isMarked(SITE)).toBe(false);
	expect(localStorage).toHaveLength(1);
	choice.mark(null);
	expect(localStorage).toHaveLength(0);
	// A frame without a conversation says so each time; it may hold a draft all the same.
	choice.use();
	choice.mark(null);
	expect(localStorage).toHaveLength(1);
});

test("what a frame without storage keeps stands behind the mark, under the same key", () => {
	const choice = createStorageChoice(SITE);
	expect(choice.facts()).toEqual({});
	expect(choice.keep("token", "secret")).toBe(true);
	choice.mark(Date.now() + 1_000);
	expect(localStorage).toHaveLength(1);
	expect(isMarked(SITE)).toBe(true);
	expect(createStorageChoice(SITE).facts()).toEqual({ token: "secret" });
	choice.mark(null);
	expect(isMarked(SITE)).toBe(false);
	expect(choice.facts()).toEqual({ token: "secret" });
	choice.keep("token", null);
	expect(localStorage).toHaveLength(0);
});

test.each(["{broken", "17 {broken", "17 7", "null"])(
	"%s of somebody else's under our key is nothing, and can be written over",
	(value) => {
		localStorage.setItem(MARK, value);
		const choice = createStorageChoice(SITE);
		expect(choice.facts()).toEqual({});
		expect(choice.keep("a", 1)).toBe(true);
		expect(choice.facts()).toEqual({ a: 1 });
	},
);

test("forbidden storage is no mark, and nothing else", async () => {
	vi.stubGlobal("localStorage", undefined);
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
	expect(isMarked(SITE)).toBe(false);
	expect(createStorageChoice(SITE).facts()).toBeNull();
	expect(createStorageChoice(SITE).keep("a", 1)).toBe(false);
	vi.unstubAllGlobals();
});
