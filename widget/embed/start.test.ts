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
	SITE,
	settled,
	warned,
} from "./shop-page.support.ts";

let fetched: ReturnType<typeof preparePage>;
beforeEach(() => {
	fetched = preparePage();
});
afterEach(leavePage);

test("the tag asks once for settings and shows one launcher", async () => {
	paste({ locale: "ro" });
	await runScript();
	expect(fetched.mock.calls).toEqual([
		[`${RELAY}/settings/${SITE}?locale=ro`, { credentials: "omit" }],
	]);
	expect(launchers()).toHaveLength(1);
	expect(launchers()[0]!.parentNode).toBe(document.documentElement);
	// Where React 18 stops reading.
	expect(launchers()[0]!.previousSibling?.nodeValue).toBe("/$");
	expect(button().getAttribute("aria-label")).toBe("Chat with us");
	expect(iframe()).toBeNull();
});

test("without currentScript and data attributes the site stands in the address", async () => {
	const script = paste();
	script.removeAttribute("data-site");
	script.src = `${RELAY}/shopbell.js?site=${SITE}`;
	await runScript();
	expect(launchers()).toHaveLength(1);
});

test("a tag without a site, or with one that is a path, says so and shows nothing", async () => {
	paste({ site: "../../evil" });
	await runScript();
	expect(fetched).not.toHaveBeenCalled();
	expect(warned).toHaveBeenCalledOnce();
	expect(window.Shopbell).toBeUndefined();
});

test("early calls run in order, functions and arrays, and wait for the launcher", async () => {
	const seen: unknown[] = [];
	const early: unknown[] = [
		(shopbell: unknown) => seen.push(shopbell),
		["open", { draft: "Is it blue?" }],
		["constructor"],
		["nonsense"],
		null,
		() => {
			throw new Error("of the shop's own");
		},
		() => seen.push("after"),
	];
	window.Shopbell = early as never;
	paste();
	await runScript();
	await settled();
	expect(seen).toHaveLength(2);
	expect(seen[0]).toHaveProperty("track");
	const frame = playFrame();
	frame.ready();
	expect(frame.last("init")).toMatchObject({ open: true });
	expect(frame.last("draft")).toMatchObject({ text: "Is it blue?" });
	// The array that the page still holds is the API itself.
	expect(window.Shopbell).toBe(early);
	early.push(["close"]);
	expect(frame.last("open")).toMatchObject({ open: false });
});

test("the script twice is one launcher, and the newer tag's cart counts", async () => {
	paste({ cart: '{"items":[],"total":1,"currency":"EUR"}' });
	await runScript();
	document.body.replaceChildren();
	paste({ cart: '{"items":[],"total":2,"currency":"EUR"}' });
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(fetched).toHaveBeenCalledOnce();
	api().open();
	await settled();
	const frame = playFrame();
	frame.ready();
	expect(frame.last("init")).toMatchObject({ cart: { total: 2 } });
});

test("a cart that is no JSON harms nothing", async () => {
	paste({ cart: "{broken" });
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(warned.mock.calls).toEqual([["Shopbell:", "data-cart is no JSON."]]);
	api().open();
	await settled();
	playFrame().ready();
	expect(warned).toHaveBeenCalledOnce();
});

test("a place in the page that no selector names is told in one line, and the chat has its launcher", async () => {
	vi.spyOn(document, "querySelector").mockImplementation(() => {
		throw new SyntaxError("not a valid selector");
	});
	paste({ inline: "#1:(" });
	await runScript();
	await settled();
	expect(warned.mock.calls).toEqual([
		["Shopbell:", "data-inline: there is no #1:( on this page."],
	]);
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	expect(frame.last("init")).toMatchObject({ open: true, inline: false });
});

test("something of the page's under our name is no API", async () => {
	Object.assign(window, { Shopbell: document.createElement("div") });
	paste();
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(typeof api().open).toBe("function");
});

test("destroy takes everything away, no later call throws, and loading again starts again", async () => {
	paste();
	await runScript();
	api().open();
	await settled();
	const frame = playFrame();
	frame.ready();
	frame.says({ shopbell: 1, type: "unread", count: 2 });
	expect(document.title).toBe("(2) Oak lamp");
	const before = api();
	before.destroy();
	expect(launchers()).toHaveLength(0);
	expect(document.title).toBe("Oak lamp");
	expect(vi.getTimerCount()).toBe(0);
	const told = frame.told.length;
	before.open();
	before.toggle();
	before.track("cart", null);
	before.identify(() => "jwt");
	frame.says({ shopbell: 1, type: "unread", count: 3 });
	expect(document.title).toBe("Oak lamp");
	expect(frame.told).toHaveLength(told);

	// What is pushed now waits for the script.
	window.Shopbell?.push(["open"]);
	await runScript();
	expect(launchers()).toHaveLength(1);
	expect(button().getAttribute("aria-expanded")).toBe("true");
});
