// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createKeeping } from "./panel/storage-choice.ts";
import {
	iframe,
	launchers,
	leavePage,
	MARK,
	paste,
	preparePage,
	runScript,
	SITE,
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
	const keeping = createKeeping(SITE);
	keeping.mark(Date.now() + 1_000);
	expect(isMarked(SITE)).toBe(true);
	keeping.mark(null);
	expect(isMarked(SITE)).toBe(false);
	expect(localStorage).toHaveLength(0);
	keeping.mark(Date.now() + 1_000);
	keeping.mark(Date.now());
	expect(isMarked(SITE)).toBe(false);
	expect(localStorage).toHaveLength(1);
	keeping.mark(null);
	expect(localStorage).toHaveLength(0);
	// A frame without a conversation says so each time; it may hold a draft all the same.
	keeping.use();
	keeping.mark(null);
	expect(localStorage).toHaveLength(1);
});

test("what a frame without storage keeps stands behind the mark, under the same key", () => {
	const keeping = createKeeping(SITE);
	expect(keeping.facts()).toEqual({});
	expect(keeping.keep("token", "secret")).toBe(true);
	keeping.mark(Date.now() + 1_000);
	expect(localStorage).toHaveLength(1);
	expect(isMarked(SITE)).toBe(true);
	expect(createKeeping(SITE).facts()).toEqual({ token: "secret" });
	keeping.mark(null);
	expect(isMarked(SITE)).toBe(false);
	expect(keeping.facts()).toEqual({ token: "secret" });
	keeping.keep("token", null);
	expect(localStorage).toHaveLength(0);
});

test.each(["{broken", "17 {broken", "17 7", "null"])(
	"%s of somebody else's under our key is nothing, and can be written over",
	(value) => {
		localStorage.setItem(MARK, value);
		const keeping = createKeeping(SITE);
		expect(keeping.facts()).toEqual({});
		expect(keeping.keep("a", 1)).toBe(true);
		expect(keeping.facts()).toEqual({ a: 1 });
	},
);

test("forbidden storage is no mark, and nothing else", async () => {
	vi.stubGlobal("localStorage", undefined);
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
	expect(isMarked(SITE)).toBe(false);
	expect(createKeeping(SITE).facts()).toBeNull();
	expect(createKeeping(SITE).keep("a", 1)).toBe(false);
	vi.unstubAllGlobals();
});
