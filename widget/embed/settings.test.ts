// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { readSettings } from "./settings.ts";
import {
	answerSettings,
	launchers,
	leavePage,
	paste,
	preparePage,
	runScript,
	SETTINGS,
	settled,
	warned,
} from "./shop-page.support.ts";

afterEach(leavePage);

test.each([
	["nothing", null],
	["a text", "<html>"],
	["no words", { ...SETTINGS, words: null }],
	["an object for a text", { ...SETTINGS, words: { open: {}, close: "x" } }],
	["a colour that is a style", { ...SETTINGS, accent: "red;--x:url(//evil)" }],
	["an object for a colour", { ...SETTINGS, accent: {} }],
	["a language that is none", { ...SETTINGS, locale: "no such thing" }],
	["an object for a name", { ...SETTINGS, name: { text: "x" } }],
])("settings with %s are none", (_, settings) => {
	expect(() => readSettings(settings as typeof SETTINGS)).toThrow();
});

test("hostile settings show nothing and throw nothing", async () => {
	preparePage(() => answerSettings({ ...SETTINGS, words: [] }));
	paste();
	await runScript();
	expect(launchers()).toHaveLength(0);
	expect(warned).not.toHaveBeenCalled();
});

test("a refusal is one line in the console, and is not asked again", async () => {
	const fetched = preparePage(() => answerSettings({ refusal: {} }, 403));
	paste();
	await runScript();
	expect(launchers()).toHaveLength(0);
	expect(warned).toHaveBeenCalledOnce();
	expect(String(warned.mock.calls[0])).toContain(window.origin);
	await vi.advanceTimersByTimeAsync(600_000);
	document.dispatchEvent(new Event("visibilitychange"));
	await settled();
	expect(fetched).toHaveBeenCalledOnce();
});

test.each([
	["dead", () => Promise.reject(new TypeError("Failed to fetch"))],
	["broken", () => answerSettings({}, 502)],
	["busy", () => answerSettings({}, 429)],
	[
		"blocked",
		() => {
			throw new Error("by the page's policy");
		},
	],
])(
	"a relay that is %s is asked once more after a minute, silently",
	async (_, answer) => {
		const fetched = preparePage(answer);
		paste();
		await runScript();
		await vi.advanceTimersByTimeAsync(59_000);
		expect(fetched).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(fetched).toHaveBeenCalledTimes(2);
		await vi.advanceTimersByTimeAsync(600_000);
		document.dispatchEvent(new Event("visibilitychange"));
		await settled();
		expect(fetched).toHaveBeenCalledTimes(2);
		expect(launchers()).toHaveLength(0);
		expect(warned).not.toHaveBeenCalled();
	},
);

test("coming back to the tab asks again, and a relay that is back shows the launcher", async () => {
	const fetched = preparePage();
	fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));
	paste();
	await runScript();
	expect(launchers()).toHaveLength(0);
	document.dispatchEvent(new Event("visibilitychange"));
	await settled();
	expect(launchers()).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(600_000);
	expect(fetched).toHaveBeenCalledTimes(2);
});
