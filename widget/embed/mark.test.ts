// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepMark } from "./mark.ts";
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
	["expired", () => String(Date.now() - 1)],
	["not a time", () => "soon"],
	["empty", () => ""],
])("a mark that is %s is removed and makes no frame", async (_, value) => {
	localStorage.setItem(MARK, value());
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
	expect(localStorage).toHaveLength(0);
});

test("null forgets, and so does a time that is over", () => {
	expect(keepMark(SITE, Date.now() + 1_000)).toBe(true);
	expect(keepMark(SITE)).toBe(true);
	expect(keepMark(SITE, null)).toBe(false);
	expect(localStorage).toHaveLength(0);
	keepMark(SITE, Date.now() + 1_000);
	expect(keepMark(SITE, Date.now())).toBe(false);
	expect(localStorage).toHaveLength(0);
});

test("forbidden storage is no mark, and nothing else", async () => {
	vi.stubGlobal("localStorage", undefined);
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(iframe()).toBeNull();
	expect(keepMark(SITE, Date.now() + 1_000)).toBe(false);
	vi.unstubAllGlobals();
});
