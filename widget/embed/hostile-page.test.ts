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

beforeEach(() => {
	preparePage();
	document.elementsFromPoint = () => [];
});
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

test.each<[string, unknown]>([
	["an object", { items: [] }],
	["an element", document.createElement("nav")],
	["nothing", null],
])(
	"a navigation of the page's own that is %s is not the browser's",
	async (what, navigation) => {
		Object.assign(window, { navigation });
		paste();
		await runScript();
		const frame = await opens();
		expect(frame.last("init")).toMatchObject({ open: true });
		history.pushState({}, "", `/next-to-${what.replace(" ", "-")}`);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(frame.last("page")).toMatchObject({ page: { url: location.href } });
		expect(warned).not.toHaveBeenCalled();
	},
);

test("an element that takes the name of the page's title leaves it without one, and the chat works", async () => {
	Object.defineProperty(document, "title", {
		configurable: true,
		get: () => document.createElement("form"),
	});
	paste();
	await runScript();
	const frame = await opens();
	expect(frame.last("init")).toMatchObject({ page: { title: "" } });
	frame.says({ shopbell: 1, type: "unread", count: 2 });
	expect(api().get("unread")).toBe(2);
	api().destroy();
	expect(warned).not.toHaveBeenCalled();
});

test("a page that broke what watches its changes gets no button that does nothing", async () => {
	vi.stubGlobal("MutationObserver", () => {
		throw new Error("of the page's own");
	});
	paste();
	await runScript();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(launchers()).toHaveLength(0);
});

test("where idle time cannot be asked for, the launcher comes all the same", async () => {
	vi.stubGlobal("requestIdleCallback", () => {
		throw new Error("of the page's own");
	});
	paste();
	await runScript();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(launchers()).toHaveLength(1);
});

test("a variable of the page's over the browser's own clock is no trouble", async () => {
	vi.stubGlobal("performance", { score: 1 });
	paste();
	await runScript();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(warned).not.toHaveBeenCalled();
});

test("a page that is rendered anew as a whole has its launcher again", async () => {
	paste();
	await runScript();
	await opens();
	const host = launchers()[0];
	host?.remove();
	await vi.advanceTimersByTimeAsync(0);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(launchers()[0]).toBe(host);
	expect(host?.parentNode).toBe(document.documentElement);
	expect(api().get("open")).toBe(true);
	api().destroy();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(launchers()).toHaveLength(0);
});

test("a chat within the page goes with its place, and is there again when the place is", async () => {
	const place = () => {
		const section = document.createElement("section");
		section.id = "here";
		document.body.replaceChildren(section);
		return section;
	};
	place();
	paste({ inline: "#here" });
	await runScript();
	await settled();
	expect(launchers()).toHaveLength(1);
	document.body.replaceChildren();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(launchers()).toHaveLength(0);
	const next = place();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(launchers()[0]?.parentNode).toBe(next);
	expect(warned).not.toHaveBeenCalled();
});
