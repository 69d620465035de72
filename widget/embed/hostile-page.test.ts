// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	api,
	button,
	iframe,
	launchers,
	leavePage,
	paste,
	playFrame,
	preparePage,
	RELAY,
	runScript,
	settled,
	warned,
} from "./shop-page.support.ts";

/* Pages whose own globals, elements and policies stand where a browser's are looked for. */

beforeEach(() => void preparePage());
afterEach(() => {
	leavePage();
	Reflect.deleteProperty(window, "navigation");
	Reflect.deleteProperty(document, "title");
});

async function opens() {
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	return frame;
}

test("a page without AbortController has the chat, and destroys it whole", async () => {
	vi.stubGlobal("AbortController", undefined);
	paste();
	await runScript();
	const frame = await opens();
	expect(frame.last("init")).toMatchObject({ open: true });
	const told = frame.told.length;
	api().destroy();
	frame.ready();
	expect(frame.told).toHaveLength(told);
	expect(launchers()).toHaveLength(0);
	expect(warned).not.toHaveBeenCalled();
});

test("what fails at the end keeps nothing else from going", async () => {
	paste({ consent: "auto" });
	Object.assign(window, {
		__tcfapi(command: string, _: number, heard: (...all: unknown[]) => void) {
			if (command !== "addEventListener") throw new Error("of the tool's own");
			heard({ listenerId: 1 }, true);
		},
	});
	await runScript();
	await opens();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(() => api().destroy()).not.toThrow();
	Reflect.deleteProperty(window, "__tcfapi");
	expect(launchers()).toHaveLength(0);
	expect(vi.getTimerCount()).toBe(0);
});

test("a policy that only reports takes no frame away, and one that is enforced does", async () => {
	paste();
	await runScript();
	button().click();
	await settled();
	const violation = (disposition: string) =>
		document.dispatchEvent(
			Object.assign(new Event("securitypolicyviolation"), {
				blockedURI: `${RELAY}/frame`,
				disposition,
			}),
		);
	violation("report");
	expect(iframe()).not.toBeNull();
	expect(api().get("open")).toBe(true);
	violation("enforce");
	expect(iframe()).toBeNull();
	expect(api().get("open")).toBe(false);
});
