// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { readSite } from "../site.ts";
import { createLoader } from "./loader.ts";

const RELAY = "https://relay.example";
const SHOP = "https://shop.example";

function framed(referrer = `${SHOP}/lamps`) {
	const parent = { postMessage: vi.fn() };
	const listeners: ((event: unknown) => void)[] = [];
	const page = {
		parent,
		location: { origin: RELAY },
		document: { referrer },
		addEventListener: (_: string, hear: (event: unknown) => void) =>
			listeners.push(hear),
	};
	const heard: unknown[] = [];
	const loader = createLoader(
		[SHOP, "https://www.shop.example"],
		(message) => heard.push(message),
		page as unknown as Window,
	);
	const post = (data: unknown, origin = SHOP, source: unknown = parent) => {
		for (const hear of listeners) hear({ data, origin, source });
	};
	return { loader, parent, heard, post };
}

const OPEN = { shopbell: 1, type: "open", open: true, focus: false };

test("it says ready to the shop's origin, as the browser tells it", () => {
	const { loader, parent } = framed();
	loader.start();
	expect(parent.postMessage.mock.calls).toEqual([
		[{ shopbell: 1, type: "ready" }, SHOP],
	]);
});

test("where the origin is hidden, or foreign, only listed origins can hear it", () => {
	for (const referrer of ["", "https://evil.example/", "not an address"]) {
		const { loader, parent } = framed(referrer);
		loader.start();
		expect(parent.postMessage.mock.calls.map(([, target]) => target)).toEqual([
			SHOP,
			"https://www.shop.example",
			RELAY,
		]);
	}
});

test("it believes only the window that holds it, and listed origins", () => {
	const { loader, heard, post } = framed();
	loader.start();
	post(OPEN, "https://evil.example");
	post(OPEN, `${SHOP}.evil.example`);
	post(OPEN, "null");
	post(OPEN, SHOP, {});
	post(OPEN, SHOP, null);
	expect(heard).toEqual([]);
	post(OPEN);
	expect(heard).toEqual([OPEN]);
});

test("the list of types is closed, and nothing else comes through", () => {
	const { loader, heard, post } = framed();
	loader.start();
	for (const data of [
		null,
		"init",
		7,
		[],
		{ type: "open" },
		{ shopbell: 2, type: "open" },
		{ shopbell: 1, type: "ready" },
		{ shopbell: 1, type: "constructor" },
		{ shopbell: 1, type: { toString: () => "open" } },
	]) {
		post(data);
	}
	expect(heard).toEqual([]);
});

test("it says nothing before it was asked, then only to who asked", () => {
	const { loader, parent, post } = framed();
	loader.say({ type: "close" });
	expect(parent.postMessage).not.toHaveBeenCalled();
	loader.start();
	post(OPEN);
	loader.say({ type: "unread", count: 2 });
	expect(parent.postMessage).toHaveBeenLastCalledWith(
		{ shopbell: 1, type: "unread", count: 2 },
		SHOP,
	);
});

test("what the relay wrote into the page is read, and what is wrong there is left out", () => {
	const look = { accent: "#aa0000", onAccent: "#ffffff", theme: "dark" };
	const site = { site: "s", origins: [SHOP], name: "Lamps", look };
	expect(readSite(JSON.stringify(site))).toEqual({
		site: "s",
		origins: [SHOP],
		name: "Lamps",
		look,
	});
	const nothing = { site: "", origins: [], name: "" };
	for (const wrong of [null, "", "{", "7", "null", '{"origins":"*"}']) {
		expect(readSite(wrong)).toEqual(nothing);
	}
	expect(readSite('{"origins":["a",{}]}').origins).toEqual(["a"]);
});
