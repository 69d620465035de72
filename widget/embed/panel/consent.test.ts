// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import {
	api,
	button,
	iframe,
	leavePage,
	MARK,
	paste,
	playFrame,
	preparePage,
	runScript,
	settled,
} from "../shop-page.support.ts";

afterEach(() => {
	for (const name of ["dataLayer", "__tcfapi", "Shopify"])
		Reflect.deleteProperty(window, name);
	leavePage();
});

const kept = () => localStorage.getItem(MARK);
const google = (...calls: unknown[]) =>
	Object.assign(window, { dataLayer: calls });
const storage = (kind: string, functionality_storage: string) => ({
	0: "consent",
	1: kind,
	2: { functionality_storage },
	length: 3,
});
const tcf = (data: object) =>
	Object.assign(window, {
		__tcfapi: (_: string, __: number, heard: (...all: unknown[]) => void) =>
			heard({ gdprApplies: true, ...data }, true),
	});
const shopify = (allowed: boolean, preferences: string) =>
	Object.assign(window, {
		Shopify: {
			customerPrivacy: {
				preferencesProcessingAllowed: () => allowed,
				currentVisitorConsent: () => ({ preferences }),
			},
		},
	});

/** A page with data-consent="auto" where a conversation lives from an earlier one, with its frame loaded. */
async function comesBack(tool: () => void) {
	preparePage();
	localStorage.setItem(MARK, `${Date.now() + 60_000}`);
	tool();
	paste({ consent: "auto" });
	await runScript();
	await settled();
	const frame = playFrame();
	frame.ready();
	await vi.advanceTimersByTimeAsync(3_000);
	return frame;
}

test.each<[string, () => void]>([
	["Google's default", () => google(storage("default", "denied"))],
	[
		"the TCF while its question stands",
		() => tcf({ eventStatus: "cmpuishown", purpose: { consents: {} } }),
	],
	[
		"the TCF once it is loaded",
		() => tcf({ eventStatus: "tcloaded", purpose: { consents: {} } }),
	],
	["Shopify without an answer", () => shopify(false, "")],
])("a denial by %s is no decision: nothing goes", async (_, tool) => {
	const frame = await comesBack(tool);
	expect(kept()).not.toBeNull();
	expect(frame.last("init")).toMatchObject({ mayKeep: true });
	expect(frame.types()).not.toContain("consent");
	expect(api().get("consent")).toBeNull();
});

test.each<[string, () => void]>([
	[
		"Google's update",
		() => google(storage("default", "granted"), storage("update", "denied")),
	],
	[
		"a choice by the TCF",
		() => tcf({ eventStatus: "useractioncomplete", purpose: {} }),
	],
	[
		"a choice of an earlier page that the TCF has loaded",
		() => tcf({ eventStatus: "tcloaded", tcString: "CQ", purpose: {} }),
	],
	["a no by Shopify", () => shopify(false, "no")],
])("%s is a no, and everything goes", async (_, tool) => {
	const frame = await comesBack(tool);
	expect(api().get("consent")).toBe(false);
	const told = frame.last("consent") ?? { given: frame.last("init")?.mayKeep };
	expect(told).toMatchObject({ given: false });
});

test("a default after an update changes nothing, and one tool without an answer keeps waiting for it", async () => {
	await comesBack(() =>
		google(storage("update", "granted"), storage("default", "denied")),
	);
	expect(api().get("consent")).toBe(true);
	shopify(false, "");
	leavePage();
	await comesBack(() => google(storage("update", "granted")));
	expect(api().get("consent")).toBeNull();
});

test("the TCF is told once at the end that nobody listens any more", async () => {
	const calls: unknown[][] = [];
	await comesBack(() =>
		Object.assign(window, {
			__tcfapi(command: string, _: number, heard: () => void, id?: number) {
				calls.push([command, id]);
				const say = heard as (...all: unknown[]) => void;
				const data = { eventStatus: "cmpuishown", listenerId: 7 };
				if (command === "addEventListener")
					for (let n = 0; n < 3; n++) say(data, true);
			},
		}),
	);
	api().destroy();
	expect(calls).toEqual([
		["addEventListener", undefined],
		["removeEventListener", 7],
	]);
});

test("before a decision nothing is kept for who comes first", async () => {
	preparePage();
	google(storage("default", "denied"));
	paste({ consent: "auto" });
	await runScript();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(iframe()).toBeNull();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	expect(frame.last("init")).toMatchObject({ mayKeep: false });
	frame.says({ shopbell: 1, type: "mark", until: Date.now() + 60_000 });
	expect(kept()).toBeNull();
});
