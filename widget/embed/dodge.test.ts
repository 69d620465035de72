// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	button,
	launchers,
	leavePage,
	part,
	paste,
	preparePage,
	runScript,
} from "./shop-page.support.ts";

/* Which element the launcher takes for an obstacle, with hit tests that answer as the engines do. */

beforeEach(() => {
	preparePage();
	document.elementsFromPoint = () => [];
});
afterEach(leavePage);

const CALM_MS = 250;

/** How far the launcher stands above its place, once it has looked at the corner. */
async function lift() {
	await vi.advanceTimersByTimeAsync(CALM_MS);
	return part("section")?.style.getPropertyValue("--dodge");
}

test("WebKit names an element within our shadow root where its pseudo-element is hit: the launcher stays", async () => {
	paste();
	await runScript();
	button().getBoundingClientRect = () => new DOMRect(300, 700, 52, 52);
	document.elementsFromPoint = () => [
		button(),
		...launchers(),
		document.documentElement,
	];
	expect(await lift()).toBe("0px");
});

test("a page that stands within a shadow root names our host there too: the launcher stays", async () => {
	paste();
	await runScript();
	const app = document.createElement("shop-app");
	const root = app.attachShadow({ mode: "open" });
	const content = document.createElement("main");
	root.append(content);
	document.body.append(app);
	const [host] = launchers() as unknown as [Element];
	document.elementsFromPoint = () => [host, app, document.documentElement];
	Object.assign(root, {
		elementFromPoint: () => host,
		elementsFromPoint: () => [host, content, document.documentElement],
	});
	Object.assign(host.shadowRoot as ShadowRoot, {
		elementFromPoint: button,
		elementsFromPoint: () => [button()],
	});
	expect(await lift()).toBe("0px");
});

test("what lies behind the launcher is found all the same", async () => {
	paste();
	await runScript();
	const bar = document.createElement("div");
	bar.style.cssText = "position:fixed;z-index:1";
	bar.getBoundingClientRect = () =>
		new DOMRect(0, window.innerHeight - 90, 360, 90);
	document.body.append(bar);
	document.elementsFromPoint = (_x, y) =>
		y > window.innerHeight - 90
			? [button(), bar, document.documentElement]
			: [document.documentElement];
	part("section")!.getBoundingClientRect = () =>
		new DOMRect(0, window.innerHeight - 20, 0, 0);
	expect(await lift()).toBe("82px");
});
